package org.tidemark.server.kernel.holds;

/** What can be set aside. */
public enum HeldAsset {
    /** The wallet, in fen. */
    MONEY,
    /** Coins, in hundredths. */
    COINS
}
