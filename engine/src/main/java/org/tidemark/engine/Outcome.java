package org.tidemark.engine;

/** What became of a command (SPEC 5.0). */
public sealed interface Outcome {

    /** The command took effect. */
    record Accepted() implements Outcome {}

    /** The same command with the same content was given before; nothing happened. */
    record Duplicate() implements Outcome {}

    /** The command changed nothing; the detail says what, where and what to do. */
    record Rejected(Refusal refusal, String detail) implements Outcome {}

    /** The one acceptance. */
    Outcome ACCEPTED = new Accepted();

    /** The one repetition. */
    Outcome DUPLICATE = new Duplicate();
}
