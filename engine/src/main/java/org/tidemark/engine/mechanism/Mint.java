package org.tidemark.engine.mechanism;

/**
 * Points that a value buys: {@code micropoints = floor(valueFen * supplyMicro / reserveFen)} at the
 * price at which it was asked (SPEC 5.2 step 6). Valid until the pool changes.
 */
public record Mint(long valueFen, long supplyMicro, long reserveFen, long micropoints) {

    /** Nothing is minted. */
    static final Mint NONE = new Mint(0, 0, 1, 0);
}
