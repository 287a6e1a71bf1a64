package org.tidemark.server.trade.screening;

import java.util.List;

/** Who stands where in the sponsor tree. */
@FunctionalInterface
interface Kinship {

    /**
     * What is known about a buyer at a store.
     *
     * @param kin the buyer and up to three sponsors above him, nearest first
     * @param storeOwner empty for no store
     * @param belowOwner whether the owner is the buyer or above him, at most 20 steps
     */
    record Standing(List<String> kin, String storeOwner, boolean belowOwner) {

        public Standing {
            kin = List.copyOf(kin);
        }
    }

    /** A buyer at a store, empty for none. */
    Standing of(String member, String store);
}
