package org.tidemark.server.trade.purchases.model;

import org.tidemark.server.kernel.holds.HeldAsset;

/** When the coins and wallet parts of a purchase count as there. */
@FunctionalInterface
interface PaidRule {

    /** Only what the ledger has set aside, by its own word, counts: all of it, and nothing else. */
    PaidRule HELD_BY_THE_LEDGER =
            purchase ->
                    purchase.heldFen(HeldAsset.COINS) == purchase.left().coinsFen()
                            && purchase.heldFen(HeldAsset.MONEY) == purchase.left().walletFen();

    /** Whether both parts are there. */
    boolean covers(Purchase purchase);
}
