package org.tidemark.engine;

import org.tidemark.engine.reason.RefusalReason;

/** What became of a command (SPEC 5.0). */
public sealed interface Outcome {

    /** Whether the command took effect. */
    default boolean accepted() {
        return this instanceof Accepted;
    }

    /** The command took effect. */
    record Accepted() implements Outcome {
        /** The one acceptance. */
        public static final Accepted INSTANCE = new Accepted();
    }

    /** The same command with the same content was given before; nothing happened. */
    record Duplicate() implements Outcome {
        /** The one repetition. */
        public static final Duplicate INSTANCE = new Duplicate();
    }

    /** The command changed nothing; the reason says what, where and what to do. */
    record Rejected(Refusal refusal, RefusalReason reason) implements Outcome {

        /** The reason as journals keep it, in no language; whoever shows it puts it into words. */
        public String detail() {
            return reason.text();
        }
    }
}
