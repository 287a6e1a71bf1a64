package org.tidemark.engine.mechanism;

import java.util.Arrays;

/**
 * Buyers and stores of orders that are about to be executed in one programme. A mechanism reads
 * ahead in short loops over all of them, one kind of record a loop: the processor then has many
 * cache misses under way at once.
 */
public final class Upcoming {

    private int[] buyers = new int[64];
    private int[] stores = new int[64];
    private int[] regions = new int[64];
    private int[] frontier = new int[64];
    private int count;

    /** Empties the batch. */
    public void clear() {
        count = 0;
    }

    /** Adds an order of this member at this store, -1 for none, in this region, 0 for none. */
    public void add(int buyer, int store, int region) {
        if (count == buyers.length) {
            buyers = Arrays.copyOf(buyers, count * 2);
            stores = Arrays.copyOf(stores, count * 2);
            regions = Arrays.copyOf(regions, count * 2);
            frontier = new int[count * 2];
        }
        buyers[count] = buyer;
        stores[count] = store;
        regions[count] = region;
        count++;
    }

    /** Number of orders. */
    public int count() {
        return count;
    }

    /** The buyer of an order. */
    int buyer(int i) {
        return buyers[i];
    }

    /** The store of an order, -1 for none. */
    int store(int i) {
        return stores[i];
    }

    /** The region of an order, 0 for none. */
    int region(int i) {
        return regions[i];
    }

    /** Room for a walk that starts at every buyer, filled with them. */
    int[] frontier() {
        System.arraycopy(buyers, 0, frontier, 0, count);
        return frontier;
    }
}
