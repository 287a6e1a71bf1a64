package org.tidemark.plan;

import java.util.Locale;

/** How finite estimates are written in reports, rounded to nearest; money is none of them. */
public final class PlanFigures {

    private PlanFigures() {}

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
