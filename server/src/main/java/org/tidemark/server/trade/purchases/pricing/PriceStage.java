package org.tidemark.server.trade.purchases.pricing;

/** When in the making of a price a step has its turn. */
public enum PriceStage {
    /** What a piece costs. */
    UNIT,
    /** What it costs this buyer. */
    MEMBER,
    /** What is taken off, for whatever reason. */
    COUPON,
    /** What delivery costs; from here on the sum of the goods is fixed. */
    FREIGHT,
    /** What coins pay of it. */
    COINS,
    /** What the wallet pays of it; the provider pays the rest. */
    WALLET
}
