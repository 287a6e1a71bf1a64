package org.tidemark.server.kernel.approvals;

import java.util.Optional;
import org.tidemark.server.kernel.ledger.Receipt;
import org.tidemark.server.kernel.ledger.Refused;

/** What came of proposing or agreeing. */
public sealed interface ApprovalAnswer {

    /**
     * It is done.
     *
     * @param receipt of the ledger, where it was a command
     */
    record Done(Optional<Receipt> receipt) implements ApprovalAnswer {}

    /**
     * It cannot be done any more.
     *
     * @param key of why
     */
    record Overtaken(String key) implements ApprovalAnswer {}

    /** The ledger does not take it, for good. */
    record NotTaken(Refused refused) implements ApprovalAnswer {}

    /** A second person has to agree. */
    record Waits(Room room) implements ApprovalAnswer {}

    /** It may be done and will be, as soon as the ledger answers. */
    record Follows() implements ApprovalAnswer {}

    /** Nothing happened, and why. */
    record Not(Why why) implements ApprovalAnswer {}

    /** Why nothing happened. */
    enum Why {
        /** The operator key stands for nobody. */
        NO_PERSON,
        /** Whoever proposed it, on his own device or another. */
        SAME_PERSON,
        /** Whoever is to agree is not told why. */
        NO_REASON,
        /** It is decided already, or there is none of that number. */
        DECIDED,
        /** Members may get less by it and have not been told long enough before. */
        NOTICE,
        /** Another version of that programme waits for its day. */
        COMING,
        /** The rule pack does not let the plan go live. */
        NOT_CLEARED;

        /** The key of its text. */
        public String key() {
            return "approvals.not." + name();
        }
    }
}
