package org.tidemark.engine.event;

import org.tidemark.engine.money.Fen;
import org.tidemark.engine.money.Micropoints;

/**
 * Assets as small numbers: four of the ledger's own, then two for each programme (SPEC section 4).
 */
public final class Assets {

    /** The ledger's currency, in minor units. */
    public static final int CURRENCY = 0;

    /** Contribution, in hundredths. */
    public static final int CONTRIBUTION = 1;

    /** Coins, in hundredths. */
    public static final int COINS = 2;

    /** Shares, whole numbers. */
    public static final int SHARES = 3;

    private static final int FIRST_OF_PROGRAMMES = 4;
    private static final int PER_PROGRAMME = 2;

    private Assets() {}

    /** Value points of a programme, in micropoints. */
    public static int points(int programme) {
        return FIRST_OF_PROGRAMMES + PER_PROGRAMME * programme;
    }

    /** Ad points of a programme, in hundredths. */
    public static int adPoints(int programme) {
        return FIRST_OF_PROGRAMMES + PER_PROGRAMME * programme + 1;
    }

    /** Whether these are value points. */
    public static boolean isPoints(int asset) {
        return asset >= FIRST_OF_PROGRAMMES && (asset - FIRST_OF_PROGRAMMES) % PER_PROGRAMME == 0;
    }

    /** Whether these are ad points. */
    public static boolean isAdPoints(int asset) {
        return asset >= FIRST_OF_PROGRAMMES && (asset - FIRST_OF_PROGRAMMES) % PER_PROGRAMME == 1;
    }

    /** The programme of an asset that belongs to one. */
    public static int programmeOf(int asset) {
        return (asset - FIRST_OF_PROGRAMMES) / PER_PROGRAMME;
    }

    /** Digits after the decimal point in files: 2, 6 for points, 0 for shares. */
    public static int decimals(int asset) {
        if (asset == SHARES) {
            return 0;
        }
        return isPoints(asset) ? Micropoints.DECIMALS : Fen.DECIMALS;
    }

    /** Number of assets in a ledger of that many programmes. */
    public static int count(int programmes) {
        return FIRST_OF_PROGRAMMES + PER_PROGRAMME * programmes;
    }
}
