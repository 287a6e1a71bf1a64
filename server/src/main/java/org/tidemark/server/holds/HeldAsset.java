package org.tidemark.server.holds;

/** What can be set aside. */
public enum HeldAsset {
    /** The wallet, in fen. */
    MONEY,
    /** Coins, in hundredths. */
    COINS
}
