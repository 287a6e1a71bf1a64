package org.tidemark.server.kernel.holds;

import org.tidemark.engine.Refusal;

/** What became of the wish to set something aside. */
public sealed interface HoldOutcome {

    /** It is set aside, now or by the same wish before. */
    record Held() implements HoldOutcome {}

    /**
     * It is not; the hold's name is used up.
     *
     * @param refusal mostly that there is not enough
     */
    record Refused(Refusal refusal) implements HoldOutcome {}

    /** Whether it is set aside. */
    default boolean held() {
        return this instanceof Held;
    }
}
