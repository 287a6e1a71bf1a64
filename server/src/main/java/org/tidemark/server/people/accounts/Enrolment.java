package org.tidemark.server.people.accounts;

import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.Refusal;
import org.tidemark.engine.command.Command;
import org.tidemark.server.kernel.commands.CommandDoor;

/**
 * Tells the ledger of a new member. The row of the account comes first, the command after it under
 * an id that follows from the member's: whoever dies between the two repeats it harmlessly.
 */
@Service
class Enrolment {

    private static final String ID = "enrol-";
    private static final String WITHOUT_SPONSOR = "-alone";
    private static final Logger LOG = LoggerFactory.getLogger(Enrolment.class);

    private final CommandDoor door;
    private final AccountStore accounts;

    Enrolment(CommandDoor door, AccountStore accounts) {
        this.door = door;
        this.accounts = accounts;
    }

    /**
     * Enrols the member if the ledger has not confirmed that yet.
     *
     * @throws org.tidemark.server.kernel.ledger.LedgerUnavailableException when it does not answer;
     *     it is repeated at the next sign-in and by a job
     */
    void ensure(Account account) {
        if (account.enrolled()) {
            return;
        }
        Outcome outcome = send(account, ID + account.memberId(), account.sponsorId());
        if (isRefused(outcome, Refusal.UNKNOWN_SPONSOR)) {
            LOG.warn(
                    "the sponsor {} of {} is unknown to the ledger; enrolled without",
                    account.sponsorId(),
                    account.memberId());
            outcome = send(account, ID + account.memberId() + WITHOUT_SPONSOR, Command.NONE);
        }
        if (outcome instanceof Outcome.Rejected rejected
                && rejected.refusal() != Refusal.DUPLICATE_MEMBER) {
            throw new PeopleException(
                    "the ledger refused to enrol " + account.memberId() + ": " + rejected.detail());
        }
        accounts.enrolled(account.memberId());
    }

    private Outcome send(Account account, String id, String sponsor) {
        Map<String, String> fields = new HashMap<>();
        fields.put("member", account.memberId());
        if (!sponsor.isEmpty()) {
            fields.put("sponsor", sponsor);
        }
        if (!account.region().isEmpty()) {
            fields.put("region", account.region());
        }
        return door.take("enrol", Command.Enrol.class, id, fields).await().outcome();
    }

    private static boolean isRefused(Outcome outcome, Refusal refusal) {
        return outcome instanceof Outcome.Rejected rejected && rejected.refusal() == refusal;
    }
}
