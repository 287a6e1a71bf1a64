package org.tidemark.cli.check;

import java.util.Locale;

/** How finite figures are written in a report. */
final class Figures {

    private Figures() {}

    /** A growth in times: one decimal below a thousand, none above. */
    static String times(double growth) {
        return grouped(growth, growth < 1_000 ? 1 : 0) + "x";
    }

    /** A multiple of what was paid, as short as it is. */
    static String multiple(double multiple) {
        String text = String.format(Locale.ROOT, "%.3f", multiple);
        return text.replaceAll("\\.?0+$", "") + "x";
    }

    /** A share as a percentage. */
    static String percent(double share, int decimals) {
        return grouped(share * 100, decimals) + "%";
    }

    /** A number with blanks between thousands. */
    static String grouped(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value).replace(',', ' ');
    }
}
