package org.tidemark.server.kernel.ledger;

/**
 * What the ledger answered to a command, durable: a {@link Receipt} of what it moved, or that it
 * {@link Refused}. A refusal is an answer like the other, since most senders go on with it; whoever
 * switches over this type has both before his eyes.
 */
public sealed interface LedgerAnswer permits Receipt, Refused {

    /** Sequence of the command's record; of a conflict of ids, which leaves none, what was seen. */
    long seq();

    /** Whether the same command was given before; nothing happened this time. */
    boolean duplicate();
}
