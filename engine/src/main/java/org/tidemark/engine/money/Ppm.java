package org.tidemark.engine.money;

/** Rates and multiples in parts per million, as text (SPEC section 2). */
public final class Ppm {

    /** Digits after the point of a rate or multiple, {@code 0.003000}. */
    public static final int DECIMALS = 6;

    /** Digits after the point of a percentage, {@code 0.3000}. */
    public static final int PERCENT_DECIMALS = 4;

    private Ppm() {}

    /** A rate as people read it, {@code "0.3%"}. */
    public static String percent(long ppm) {
        return trimmed(Decimals.format(ppm, PERCENT_DECIMALS)) + "%";
    }

    /** A rate or multiple as short as it is, {@code "1.2"}. */
    public static String decimal(long ppm) {
        return trimmed(Decimals.format(ppm, DECIMALS));
    }

    /** A decimal string without zeros at the end of its decimals. */
    public static String trimmed(String decimal) {
        if (decimal.indexOf('.') < 0) {
            return decimal;
        }
        int end = decimal.length();
        while (decimal.charAt(end - 1) == '0') {
            end--;
        }
        return decimal.substring(0, decimal.charAt(end - 1) == '.' ? end - 1 : end);
    }
}
