package org.tidemark.server.money.batches.model;

/** What happens to a line. */
public enum LineEvent {
    /** Whoever may has released its batch. */
    RELEASE,
    /** Its list was taken out for the bank. */
    LIST,
    /** The bank has paid it. */
    PAY,
    /** The bank has not paid it and will not. */
    FAIL,
    /** The bank has sent back what it had paid. */
    RETURN,
    /** The ledger has it. */
    BOOK,
    /** The ledger does not take it. */
    REFUSE,
    /** The ledger is asked again. */
    RETRY,
    /** It is left out. */
    DROP
}
