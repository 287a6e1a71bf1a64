package org.tidemark.server.people.signup;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tidemark.server.kernel.ledger.LedgerUnavailableException;
import org.tidemark.server.people.accounts.Account;
import org.tidemark.server.people.accounts.AccountState;
import org.tidemark.server.people.accounts.AccountStore;
import org.tidemark.server.people.accounts.Enrolment;
import org.tidemark.server.people.accounts.PeopleException;
import org.tidemark.server.people.legal.LegalTexts;

/** Makes accounts. */
@Service
public class SignUps {

    private static final int TRIES = 5;

    private final AccountStore accounts;
    private final Enrolment enrolment;
    private final LegalTexts texts;
    private final Clock clock;

    SignUps(AccountStore accounts, Enrolment enrolment, LegalTexts texts, Clock clock) {
        this.accounts = accounts;
        this.enrolment = enrolment;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * The account of that phone, made now if there was none. Of two sign-ups at once the database
     * lets one make it, and the other finds it. The caller has shown that the phone is his, and
     * that he agrees to the texts that hold now.
     */
    public Account join(NewMember member) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Optional<Account> there = accounts.findByPhone(member.phone());
            if (there.isPresent()) {
                return there.get();
            }
            Account fresh = fresh(member);
            if (accounts.enter(fresh)) {
                texts.agree(fresh.memberId());
                enrolment.ensure(fresh);
                return fresh;
            }
        }
        throw new PeopleException("no account could be made: every name was taken");
    }

    /** The same where the ledger may be away: it hears of the account at the next sign-in. */
    public Account joinNowOrLater(NewMember member) {
        try {
            return join(member);
        } catch (LedgerUnavailableException later) {
            return accounts.findByPhone(member.phone()).orElseThrow(() -> later);
        }
    }

    private Account fresh(NewMember member) {
        Instant now = clock.instant();
        String sponsor =
                member.inviteCode().isEmpty()
                        ? ""
                        : accounts.findByInvite(member.inviteCode())
                                .filter(inviter -> inviter.state() == AccountState.OPEN)
                                .map(Account::memberId)
                                .orElse("");
        return new Account(
                RandomIds.member(),
                AccountState.OPEN,
                "",
                member.displayName(),
                Optional.of(member.phone()),
                sponsor,
                member.region(),
                member.language(),
                RandomIds.invite(),
                texts.name(),
                now,
                now,
                false,
                Optional.empty(),
                1,
                false);
    }
}
