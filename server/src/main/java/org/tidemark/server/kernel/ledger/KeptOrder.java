package org.tidemark.server.kernel.ledger;

import org.tidemark.engine.command.Command;
import org.tidemark.engine.money.Fen;

/**
 * A settled order and how much of it was refunded since, from the journal.
 *
 * @param sequence of the order's own record
 * @param lastSequence of the last record that changed it: the order's own, or its last reversal
 * @param order as it was given, with the time at which it was settled
 * @param total what its lines come to
 * @param refunded how much of that was reversed
 */
public record KeptOrder(
        long sequence, long lastSequence, Command.Order order, Fen total, Fen refunded) {}
