package org.tidemark.server.trade.purchases.model;

import org.tidemark.engine.command.Command.HoldAsset;

/** When the coins and wallet parts of a purchase count as there. */
@FunctionalInterface
interface PaidRule {

    /** Only what the ledger has set aside, by its own word, counts: all of it, and nothing else. */
    PaidRule HELD_BY_THE_LEDGER =
            purchase ->
                    purchase.heldFen(HoldAsset.COINS) == purchase.left().coinsFen()
                            && purchase.heldFen(HoldAsset.MONEY) == purchase.left().walletFen();

    /** Whether both parts are there. */
    boolean covers(Purchase purchase);
}
