package org.tidemark.server.people.profile;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.server.kernel.audit.Audit;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.people.accounts.AccountClosingGuard;
import org.tidemark.server.people.accounts.AccountState;
import org.tidemark.server.people.accounts.AccountStore;
import org.tidemark.server.people.accounts.PersonalRecords;
import org.tidemark.server.web.site.Frame;

/**
 * Closes accounts: the person is erased, the ledger keeps the opaque id and all that was booked
 * under it. All personal rows go in one transaction.
 */
@Service
class AccountClosing {

    private final AccountStore accounts;
    private final Members members;
    private final Audit audit;
    private final ObjectProvider<AccountClosingGuard> guards;
    private final ObjectProvider<PersonalRecords> records;
    private final TransactionTemplate transaction;

    AccountClosing(
            AccountStore accounts,
            Members members,
            Audit audit,
            ObjectProvider<AccountClosingGuard> guards,
            ObjectProvider<PersonalRecords> records,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.members = members;
        this.audit = audit;
        this.guards = guards;
        this.records = records;
        this.transaction = transaction;
    }

    /** What the member would leave behind. */
    Leftovers leftovers(String memberId, Frame frame) {
        return members.find(memberId)
                .value()
                .map(member -> Leftovers.of(member, frame))
                .orElse(Leftovers.NONE);
    }

    /** What stands against closing now; empty for nothing. */
    List<String> reasonsAgainst(String memberId, Frame frame) {
        List<String> reasons = new ArrayList<>();
        guards.orderedStream()
                .forEach(guard ->
                        guard.reasonAgainst(memberId, frame.wording()).ifPresent(reasons::add));
        if (leftovers(memberId, frame).held()) {
            reasons.add(frame.say("people.close.held"));
        }
        return reasons;
    }

    /** Closes the account; false when something stands against it or it is closed already. */
    boolean close(String memberId, Frame frame) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> {
                    // Closed first: no new session, so nothing new comes while we look.
                    boolean closed =
                            accounts.move(memberId, AccountState.CLOSED, "")
                                    && reasonsAgainst(memberId, frame).isEmpty();
                    if (!closed) {
                        status.setRollbackOnly();
                        return false;
                    }
                    records.orderedStream().forEach(part -> part.erase(memberId));
                    accounts.erase(memberId);
                    audit.note("member", "account.closed", memberId, "");
                    return true;
                }));
    }
}
