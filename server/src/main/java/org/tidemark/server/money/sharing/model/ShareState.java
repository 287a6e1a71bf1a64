package org.tidemark.server.money.sharing.model;

import java.util.Locale;

/** How far the store's part of a payment has come. */
public enum ShareState {
    /** The payment was asked for as one that is shared; its sale is not in the ledger yet. */
    EXPECTED,
    /** The sale is in the ledger; how much is shared is decided next. */
    DUE,
    /** The provider was told, or may have been: the same number is sent and asked for again. */
    SENT,
    /** The provider has paid the store; the ledger is told next. */
    SHARED,
    /** Nothing of it is shared: the provider is to free it. */
    FREEING,
    /** Paid by the provider, and in the ledger; for good. */
    BOOKED,
    /** Nothing of it was shared; the store is paid by batches. For good. */
    FREE,
    /** The payment never came, or all of it went back before. For good. */
    NONE;

    /** The key of what people read. */
    public String key() {
        return "sharing.state." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether the job has something to do. */
    public boolean works() {
        return this == DUE || this == SENT || this == SHARED || this == FREEING;
    }
}
