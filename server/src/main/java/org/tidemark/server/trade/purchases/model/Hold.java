package org.tidemark.server.trade.purchases.model;

import org.tidemark.engine.command.Command.HoldAsset;

/**
 * Coins or money of the buyer that a line of the purchase wants set aside, or has.
 *
 * @param id its name in the ledger
 * @param amountFen what of it is set aside, in fen or hundredths of coins
 */
public record Hold(String id, int line, HoldAsset asset, long amountFen, State state) {

    /** How it stands. */
    public enum State {
        /** The ledger is asked. */
        WANTED,
        /** The ledger has set it aside. */
        PLACED,
        /** The ledger is to give it back. */
        DROPPED,
        /** Given back, used by the settlement, or never made. */
        ENDED
    }

    public Hold {
        if (amountFen <= 0) {
            throw new IllegalArgumentException("hold " + id + " of " + amountFen + " fen");
        }
    }

    Hold with(State next) {
        return new Hold(id, line, asset, amountFen, next);
    }

    Hold lowered(long byFen) {
        return new Hold(id, line, asset, amountFen - byFen, state);
    }
}
