package org.tidemark.server.kernel.ledger;

import org.tidemark.engine.Outcome;
import org.tidemark.engine.Refusal;

/**
 * The ledger refused a command (SPEC section 5): nothing moved, and that is pinned to its id.
 *
 * @param why the refusal with what, where and what to do
 */
public record Refused(long seq, boolean duplicate, Outcome.Rejected why) implements LedgerAnswer {

    /** Which of the refusals. */
    public Refusal refusal() {
        return why.refusal();
    }

    /** What exactly, where and what to do: the reason as one text. */
    public String detail() {
        return why.detail();
    }

    /** Code and reason as one text, {@code insufficient-wallet wallet-left fen=0}. */
    public String text() {
        return why.refusal().code() + " " + why.detail();
    }
}
