package org.tidemark.server.money.tax;

import java.time.OffsetDateTime;
import org.tidemark.server.kernel.approvals.Approval;

/**
 * Tax that is to be withheld, given back or paid, and what the ledger said.
 *
 * @param member whose; empty for what is paid to the tax office
 * @param reference the withdrawal or run that it belongs to, or the number of the payment
 * @param sequence of the record that did it, 0 before
 * @param why the ledger refused, empty for nothing
 */
public record TaxMove(
        String move,
        Kind kind,
        Source source,
        String member,
        long amountFen,
        String reference,
        State state,
        long sequence,
        String why,
        String firstBy,
        String secondBy,
        String reason,
        OffsetDateTime enteredAt) {

    /** What it does. */
    public enum Kind {
        WITHHOLD,
        RETURN,
        PAY;

        /** The key of what people read. */
        public String key() {
            return "tax.kind." + name();
        }
    }

    /** What it comes of. */
    enum Source {
        /** Carried out by the withdrawal, in its turn. */
        WITHDRAWAL,
        RUN,
        STAFF
    }

    /** How it stands. */
    public enum State {
        /** The ledger is to be told, or was and it is not noted yet. */
        WAITS,
        DONE,
        /** The ledger would not, for good. */
        REFUSED,
        /** Given up before the ledger was told. */
        DROPPED;

        /** The key of what people read. */
        public String key() {
            return "tax.state." + name();
        }
    }

    /** As two people want it. */
    TaxMove by(Approval approval) {
        return new TaxMove(
                move,
                kind,
                source,
                member,
                amountFen,
                reference,
                state,
                sequence,
                why,
                approval.proposedBy(),
                approval.decidedBy(),
                approval.reason(),
                enteredAt);
    }

    /** The id of its command, the same each time. */
    String command() {
        return "tax-" + move;
    }
}
