package org.tidemark.server.people.signup;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tidemark.engine.command.Command;
import org.tidemark.server.kernel.ledger.Actors;
import org.tidemark.server.kernel.ledger.LedgerClient;
import org.tidemark.server.kernel.members.MemberView;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.people.accounts.Account;
import org.tidemark.server.people.accounts.AccountState;
import org.tidemark.server.people.accounts.AccountStore;
import org.tidemark.server.people.accounts.Phone;

/** Accounts for members whom the ledger knew before they had one. */
@Service
public final class KnownMembers {

    /** Whoever is known from elsewhere has agreed to nothing here yet. */
    private static final String NO_TERMS = "";

    private final AccountStore accounts;
    private final Members members;
    private final LedgerClient ledger;
    private final Clock clock;

    KnownMembers(AccountStore accounts, Members members, LedgerClient ledger, Clock clock) {
        this.accounts = accounts;
        this.members = members;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Gives a member of the ledger an account for that phone; one that is there stays as it is.
     *
     * @param phone eleven digits
     * @return whether it was made now
     * @throws IllegalArgumentException when that is no mobile number, or no such member is enrolled
     */
    public boolean open(String memberId, String phone, String displayName) {
        Phone read =
                Phone.read(phone)
                        .orElseThrow(() ->
                                new IllegalArgumentException("give eleven digits of a mobile"));
        MemberView member =
                members.find(memberId)
                        .value()
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "no member " + memberId + " is enrolled; enrol first"));
        Instant now = clock.instant();
        return accounts.enter(
                new Account(
                        memberId,
                        AccountState.OPEN,
                        "",
                        displayName,
                        Optional.of(read),
                        member.sponsor(),
                        member.region() == 0 ? "" : Integer.toString(member.region()),
                        "zh",
                        RandomIds.invite(),
                        NO_TERMS,
                        now,
                        now,
                        true,
                        Optional.empty(),
                        1,
                        false));
    }

    /** Vouches that a member is an adult whose document was checked elsewhere. */
    public void vouch(String memberId) {
        ledger.submit(
                new Command.Verify(
                        LedgerClient.head("verify-known-" + memberId, Actors.job("known-members")),
                        memberId));
        accounts.verified(memberId, clock.instant());
    }
}
