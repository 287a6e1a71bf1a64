package org.tidemark.server.growth.members;

import java.util.List;
import java.util.Optional;
import org.tidemark.server.people.accounts.Account;

/**
 * A member in the list.
 *
 * @param number of him in the ledger, from 0
 * @param account empty where only the ledger knows him
 * @param region the name of where he lives, empty for nowhere
 * @param sponsor the id of who introduced him, empty for nobody
 * @param spendFen what his settled orders come to, less what was reversed of them
 */
public record DirectoryRow(
        long number,
        String memberId,
        Optional<Account> account,
        String region,
        String sponsor,
        List<String> levels,
        long spendFen) {

    public DirectoryRow {
        levels = List.copyOf(levels);
    }

    /** What he is called, empty where nobody knows. */
    public String name() {
        return account.map(Account::name).orElse("");
    }

    /** The key of the state of his account. */
    public String stateKey() {
        return account.map(one -> one.state().key()).orElse("people.account.none");
    }
}
