package org.tidemark.journal.service;

/**
 * How a ledger is doing.
 *
 * @param state what it does
 * @param durableSeq sequence of the last durable record, perhaps in the middle of a command
 * @param waiting requests in the inbox
 * @param detail why it is not running, empty when it is
 */
public record LedgerStatus(State state, long durableSeq, int waiting, String detail) {

    /** What a ledger does. */
    public enum State {
        /** Takes and answers requests. */
        RUNNING,
        /**
         * Takes requests, answers none: the result of a commit is unknown or the database is away.
         */
        RECONNECTING,
        /** Takes none. */
        STOPPED
    }
}
