package org.tidemark.journal.service;

import org.tidemark.journal.JournalException;

/** The ledger's inbox is full. Nothing happened; the same command may be sent again in a moment. */
public final class BusyException extends JournalException {

    private static final long serialVersionUID = 1L;

    BusyException(int capacity) {
        super(
                "the ledger is busy: "
                        + capacity
                        + " requests are waiting; send it again in a moment");
    }
}
