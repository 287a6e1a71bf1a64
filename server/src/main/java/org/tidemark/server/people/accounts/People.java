package org.tidemark.server.people.accounts;

import java.util.Optional;
import org.springframework.stereotype.Service;

/** What the other parts may ask about members. */
@Service
public final class People {

    private final AccountStore accounts;

    People(AccountStore accounts) {
        this.accounts = accounts;
    }

    /** A member who has an account; empty for one whom only the ledger knows, or who has left. */
    public Optional<Person> find(String memberId) {
        return accounts.find(memberId)
                .filter(account -> account.state() != AccountState.CLOSED)
                .map(account ->
                        new Person(
                                account.memberId(),
                                account.name(),
                                account.phone().map(Phone::masked).orElse(""),
                                account.verifiedAt().isPresent(),
                                account.region()));
    }

    /** The member with that phone; empty for none, and for what is no mobile number. */
    public Optional<String> memberOfPhone(String typed) {
        return Phone.read(typed).flatMap(accounts::findByPhone).map(Account::memberId);
    }

    /** Whether he is an adult whose document was checked and found right. */
    public boolean isAdultVerified(String memberId) {
        return accounts.find(memberId)
                .filter(account -> account.state() != AccountState.CLOSED)
                .flatMap(Account::verifiedAt)
                .isPresent();
    }
}
