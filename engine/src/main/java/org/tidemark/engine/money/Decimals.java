package org.tidemark.engine.money;

/**
 * Decimal strings and the integers behind them: {@code "1000.00"} is 100000 at two decimals (SPEC
 * section 2). No sign, no exponent, no blanks, no grouping.
 */
public final class Decimals {

    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};
    private static final int MAX_LENGTH = 24;

    private Decimals() {}

    /**
     * Reads digits with at most {@code decimals} digits after an optional point.
     *
     * @return the value in units of 10^-decimals
     * @throws MalformedAmountException when the text is anything else or exceeds 63 bits
     */
    public static long parse(String text, int decimals) throws MalformedAmountException {
        int length = text.length();
        if (length == 0 || length > MAX_LENGTH) {
            throw new MalformedAmountException(text, decimals);
        }
        long value = 0;
        int point = -1;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '.' && point < 0 && i > 0 && i < length - 1) {
                point = i;
            } else if (c >= '0' && c <= '9' && value <= (Long.MAX_VALUE - (c - '0')) / 10) {
                value = value * 10 + (c - '0');
            } else {
                throw new MalformedAmountException(text, decimals);
            }
        }
        int fraction = point < 0 ? 0 : length - 1 - point;
        if (fraction > decimals || value > Long.MAX_VALUE / POWERS[decimals - fraction]) {
            throw new MalformedAmountException(text, decimals);
        }
        return value * POWERS[decimals - fraction];
    }

    /** Writes a value with all its decimals, a minus in front where it is negative. */
    public static String format(long value, int decimals) {
        StringBuilder text = new StringBuilder(MAX_LENGTH);
        append(text, value, decimals);
        return text.toString();
    }

    /** Appends a value with all its decimals. */
    public static void append(StringBuilder text, long value, int decimals) {
        if (value == Long.MIN_VALUE) {
            throw new ArithmeticException("no amount is that small: " + value);
        }
        long magnitude = Math.abs(value);
        if (value < 0) {
            text.append('-');
        }
        long power = POWERS[decimals];
        text.append(magnitude / power);
        if (decimals > 0) {
            text.append('.');
            long fraction = magnitude % power;
            for (long digit = power / 10; digit > fraction && digit > 1; digit /= 10) {
                text.append('0');
            }
            text.append(fraction);
        }
    }
}
