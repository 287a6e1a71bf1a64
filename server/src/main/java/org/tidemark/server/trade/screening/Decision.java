package org.tidemark.server.trade.screening;

import java.util.List;

/**
 * How a purchase stands with the screening.
 *
 * @param reviewNumber what a person is asked about; empty where the rules let it pass
 * @param reasons every part of its two scores that is above zero, also where it passed
 */
public record Decision(Verdict verdict, String reviewNumber, List<ReviewReason> reasons) {

    public Decision {
        reasons = List.copyOf(reasons);
    }

    /** What the owner of the order may do. */
    public enum Verdict {
        /** Settle it: the rules let it pass, or a person released it. */
        PASS,
        /** Wait: {@link ReviewListener} tells what a person decided. */
        HELD,
        /** A person rejected it: send the money back. */
        REJECTED
    }

    /** Whether it may settle. */
    public boolean passed() {
        return verdict == Verdict.PASS;
    }

    /** Whether it waits for a person. */
    public boolean held() {
        return verdict == Verdict.HELD;
    }
}
