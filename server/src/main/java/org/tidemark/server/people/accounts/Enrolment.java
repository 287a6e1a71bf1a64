package org.tidemark.server.people.accounts;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.tidemark.engine.Refusal;
import org.tidemark.engine.command.Command;
import org.tidemark.server.kernel.ledger.Actors;
import org.tidemark.server.kernel.ledger.LedgerAnswer;
import org.tidemark.server.kernel.ledger.LedgerClient;
import org.tidemark.server.kernel.ledger.Refused;

/**
 * Tells the ledger of a new member. The row of the account comes first, the command after it under
 * an id that follows from the member's: whoever dies between the two repeats it harmlessly.
 */
@Service
public class Enrolment {

    private static final String ID = "enrol-";
    private static final String WITHOUT_SPONSOR = "-alone";
    private static final Logger LOG = LoggerFactory.getLogger(Enrolment.class);

    private final LedgerClient ledger;
    private final AccountStore accounts;

    Enrolment(LedgerClient ledger, AccountStore accounts) {
        this.ledger = ledger;
        this.accounts = accounts;
    }

    /**
     * Enrols the member if the ledger has not confirmed that yet.
     *
     * @throws org.tidemark.server.kernel.ledger.LedgerUnavailableException when it does not answer;
     *     it is repeated at the next sign-in and by a job
     */
    public void ensure(Account account) {
        if (account.enrolled()) {
            return;
        }
        LedgerAnswer answer = send(account, ID + account.memberId(), account.sponsorId());
        if (isRefused(answer, Refusal.UNKNOWN_SPONSOR)) {
            LOG.warn(
                    "the sponsor {} of {} is unknown to the ledger; enrolled without",
                    account.sponsorId(),
                    account.memberId());
            answer = send(account, ID + account.memberId() + WITHOUT_SPONSOR, Command.NONE);
        }
        if (answer instanceof Refused refused && refused.refusal() != Refusal.DUPLICATE_MEMBER) {
            throw new PeopleException(
                    "the ledger refused to enrol " + account.memberId() + ": " + refused.detail());
        }
        accounts.enrolled(account.memberId());
    }

    private LedgerAnswer send(Account account, String id, String sponsor) {
        return ledger.submit(
                new Command.Enrol(
                        LedgerClient.head(id, Actors.member(account.memberId())),
                        account.memberId(),
                        sponsor,
                        account.region().isEmpty()
                                ? Command.NO_REGION
                                : Integer.parseInt(account.region()),
                        false));
    }

    private static boolean isRefused(LedgerAnswer answer, Refusal refusal) {
        return answer instanceof Refused refused && refused.refusal() == refusal;
    }
}
