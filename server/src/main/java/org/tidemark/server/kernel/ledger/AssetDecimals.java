package org.tidemark.server.kernel.ledger;

/** Digits after the decimal point of an asset by its name (SPEC section 4). */
public final class AssetDecimals {

    private static final int MONEY = 2;
    private static final int POINTS = 6;

    private AssetDecimals() {}

    /** The number of decimals. */
    public static int of(String asset) {
        if (asset.equals("shares")) {
            return 0;
        }
        return asset.startsWith("points:") ? POINTS : MONEY;
    }
}
