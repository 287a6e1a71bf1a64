package org.tidemark.plan;

import java.util.Locale;
import org.tidemark.engine.money.Fen;
import org.tidemark.engine.money.Grouping;
import org.tidemark.engine.money.Micropoints;
import org.tidemark.engine.money.Ppm;

/**
 * How figures are written for people: exact ones as they are, finite estimates rounded to nearest.
 */
public final class PlanFigures {

    private PlanFigures() {}

    /**
     * Money, {@code 1,000.00} with the currency's sign or code in front; none where it is empty.
     */
    public static String money(String currency, long fen) {
        String sign =
                switch (currency) {
                    case "" -> "";
                    case "CNY" -> "¥";
                    default -> currency + " ";
                };
        return sign + new Fen(fen).grouped();
    }

    /** Points with all their decimals. */
    public static String points(long micro) {
        return new Micropoints(micro).grouped();
    }

    /** Coins and the like, in hundredths: {@code 1,000.00}. */
    public static String hundredths(long hundredths) {
        return new Fen(hundredths).grouped();
    }

    /** A whole number with its thousands apart. */
    public static String count(long number) {
        return Grouping.thousands(Long.toString(number));
    }

    /** A rate: {@code 0.3%}. */
    public static String rate(long ppm) {
        return Ppm.percent(ppm);
    }

    /** A number with its thousands apart: {@code 3,107}. */
    public static String grouped(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    /** A share of one as a percentage: {@code 15.9%}. */
    public static String percent(double share, int decimals) {
        return grouped(share * 100, decimals) + "%";
    }

    /** A growth in times: one decimal below a thousand, none above. */
    public static String times(double growth) {
        return grouped(growth, growth < 1_000 ? 1 : 0) + "x";
    }

    /** A multiple of what was paid, as short as it is: {@code 1.2x}. */
    public static String multiple(double multiple) {
        return grouped(multiple, 3).replaceAll("\\.?0+$", "") + "x";
    }

    /** Columns that a text takes on a terminal: Han characters and their punctuation take two. */
    public static int width(String text) {
        return text.codePoints().map(c -> c >= 0x2E80 && c <= 0xFFE6 || c > 0x1FFFF ? 2 : 1).sum();
    }
}
