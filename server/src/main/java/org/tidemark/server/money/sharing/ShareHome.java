package org.tidemark.server.money.sharing;

import java.util.OptionalLong;

/** Where shared sales come from: says what a store is owed. There is one. */
public interface ShareHome {

    /**
     * What a store is owed for a sale that is in the ledger, less what refunds took back, in fen;
     * empty where that is not known yet.
     */
    OptionalLong partFen(String store, String purchase);

    /** What a store is owed in all, less what batches pay it already, in fen. */
    long roomFen(String store);
}
