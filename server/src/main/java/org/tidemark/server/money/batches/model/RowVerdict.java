package org.tidemark.server.money.batches.model;

/** What is made of a row of a bank's answer. */
public enum RowVerdict {
    /** It is paid. */
    PAID(Effect.MOVES),
    /** It was not paid and will not be. */
    FAILED(Effect.MOVES),
    /** It was paid, and the money came back. */
    RETURNED(Effect.MOVES),
    /** The bank is still at it. */
    UNDERWAY(Effect.NOTHING),
    /** The bank has said so before. */
    TOLD_ALREADY(Effect.NOTHING),
    /** There is no such line. */
    UNKNOWN_LINE(Effect.DOUBT),
    /** The line stands in the file more than once. */
    DOUBLED(Effect.DOUBT),
    /** Its amount or its result cannot be read. */
    UNREADABLE(Effect.DOUBT),
    /** It is of another amount. */
    WRONG_AMOUNT(Effect.DOUBT),
    /** It went to another account, or to none that can be read. */
    WRONG_ACCOUNT(Effect.DOUBT),
    /** Its list was never taken out. */
    NOT_SENT(Effect.DOUBT),
    /** The bank has said otherwise before. */
    CONTRADICTS(Effect.DOUBT);

    private enum Effect {
        MOVES,
        NOTHING,
        DOUBT
    }

    private final Effect effect;

    RowVerdict(Effect effect) {
        this.effect = effect;
    }

    /** Whether the line is moved by it. */
    public boolean moves() {
        return effect == Effect.MOVES;
    }

    /** Whether a person has to look at it. */
    public boolean doubt() {
        return effect == Effect.DOUBT;
    }

    /** The key of what people read. */
    public String key() {
        return "batches.verdict." + name();
    }
}
