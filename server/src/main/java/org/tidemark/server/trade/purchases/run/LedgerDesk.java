package org.tidemark.server.trade.purchases.run;

import java.util.Optional;
import org.tidemark.engine.command.Command;
import org.tidemark.server.trade.purchases.model.Hold;
import org.tidemark.server.trade.purchases.model.PurchaseEvent;

/**
 * What purchases ask of the ledger. Each call may be made any number of times: the ids of the
 * commands derive from what it is about.
 */
public interface LedgerDesk {

    /**
     * Sets a part of a purchase aside (SPEC 5.6).
     *
     * @return why not; empty where it is set aside
     */
    Optional<String> hold(String buyer, Hold hold);

    /**
     * Looks whether a hold is there that was made for this purchase before it was placed: open, of
     * this buyer, and of exactly this much.
     *
     * @return why not; empty where it is there
     */
    Optional<String> adopt(String buyer, Hold hold);

    /** Gives back what a hold has. */
    void end(String holdId);

    /**
     * Gives a part of what a hold has back.
     *
     * @param releaseId unique for this part
     */
    void release(String holdId, String releaseId, long amountFen);

    /** Takes an order in, or says why not. */
    PurchaseEvent settle(Command.Order order);

    /** Reverses a part of what settled, or says why not; {@code refundId} is of the answer. */
    PurchaseEvent reverse(Command.Reverse reverse, String refundId, String buyer);
}
