package org.tidemark.simulator.backtest;

import org.tidemark.engine.money.Decimals;

/** How figures are written in every report. */
final class Shown {

    private static final int MONEY_DECIMALS = 2;
    private static final int POINTS_DECIMALS = 6;

    private Shown() {}

    /** {@code 1000.00}. */
    static String money(long fen) {
        return Decimals.format(fen, MONEY_DECIMALS);
    }

    /** {@code 1.428571}: points, or a price in millionths. */
    static String points(long micro) {
        return Decimals.format(micro, POINTS_DECIMALS);
    }

    /** {@code 12.34}, a percentage of parts per ten thousand. */
    static String percent(long perTenThousand) {
        return Decimals.format(perTenThousand, MONEY_DECIMALS);
    }

    /** A value on an axis: its thousands apart, no idle zeros. */
    static String axis(long value, int decimals) {
        return grouped(plain(Decimals.format(value, decimals)));
    }

    /** A decimal without the zeros that say nothing. */
    static String plain(String decimal) {
        String cut = decimal.indexOf('.') < 0 ? decimal : decimal.replaceFirst("0+$", "");
        return cut.endsWith(".") ? cut.substring(0, cut.length() - 1) : cut;
    }

    /** A decimal or whole number with its thousands apart: {@code 2,500,315.63}. */
    static String grouped(String number) {
        int point = number.indexOf('.') < 0 ? number.length() : number.indexOf('.');
        StringBuilder text = new StringBuilder(number);
        for (int i = point - 3; i > 0; i -= 3) {
            text.insert(i, ',');
        }
        return text.toString();
    }
}
