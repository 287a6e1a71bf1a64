package org.tidemark.simulator.backtest;

import org.tidemark.engine.money.Decimals;
import org.tidemark.engine.money.Fen;
import org.tidemark.engine.money.Grouping;
import org.tidemark.engine.money.Micropoints;
import org.tidemark.engine.money.Ppm;

/** How figures are written in every report. */
final class BacktestShown {

    private static final int PERCENT_DECIMALS = 2;

    private BacktestShown() {}

    /** {@code 1000.00}. */
    static String money(long fen) {
        return new Fen(fen).plain();
    }

    /** {@code 1.428571}: points, or a price in millionths. */
    static String points(long micro) {
        return new Micropoints(micro).plain();
    }

    /** {@code 12.34}, a percentage of parts per ten thousand. */
    static String percent(long perTenThousand) {
        return Decimals.format(perTenThousand, PERCENT_DECIMALS);
    }

    /** A value on an axis: its thousands apart, no idle zeros. */
    static String axis(long value, int decimals) {
        return Grouping.thousands(Ppm.trimmed(Decimals.format(value, decimals)));
    }
}
