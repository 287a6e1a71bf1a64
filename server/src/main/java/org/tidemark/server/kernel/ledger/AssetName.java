package org.tidemark.server.kernel.ledger;

import org.tidemark.engine.money.Fen;
import org.tidemark.engine.money.Micropoints;

/**
 * An asset by its kind (SPEC section 4).
 *
 * @param name the programme of points and ad points, the code of the currency; empty for the others
 */
public record AssetName(Kind kind, String name) {

    private static final String POINTS = "points:";
    private static final String AD_POINTS = "ad-points:";

    /** The kinds of assets. */
    public enum Kind {
        /** The ledger's currency, in fen. */
        MONEY(Fen.DECIMALS),
        /** Value points of a programme, in micropoints. */
        POINTS(Micropoints.DECIMALS),
        /** Ad points of a programme, in hundredths. */
        AD_POINTS(Fen.DECIMALS),
        /** Contribution, in hundredths. */
        CONTRIBUTION(Fen.DECIMALS),
        /** Coins, in hundredths. */
        COINS(Fen.DECIMALS),
        /** Shares, whole numbers. */
        SHARES(0);

        private final int decimals;

        Kind(int decimals) {
            this.decimals = decimals;
        }
    }

    /** Digits after the point in files and on pages. */
    public int decimals() {
        return kind.decimals;
    }

    /** The asset of that name in a record, {@code points:health-mall}. */
    public static AssetName of(String text) {
        if (text.startsWith(POINTS)) {
            return new AssetName(Kind.POINTS, text.substring(POINTS.length()));
        }
        if (text.startsWith(AD_POINTS)) {
            return new AssetName(Kind.AD_POINTS, text.substring(AD_POINTS.length()));
        }
        return switch (text) {
            case "contribution" -> new AssetName(Kind.CONTRIBUTION, "");
            case "coins" -> new AssetName(Kind.COINS, "");
            case "shares" -> new AssetName(Kind.SHARES, "");
            default -> new AssetName(Kind.MONEY, text);
        };
    }
}
