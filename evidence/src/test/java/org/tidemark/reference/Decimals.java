package org.tidemark.reference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** SPEC 2: decimal strings to integer units and back. */
final class Decimals {

    static final int MONEY_SCALE = 2;
    static final int POINTS_SCALE = 6;
    private static final Pattern PLAIN = Pattern.compile("[0-9]+(\\.[0-9]+)?");
    private static final BigDecimal PERCENT = new BigDecimal("0.01");

    private Decimals() {}

    /**
     * {@code "12.50"} at scale 2 is 1250; a sign, an exponent or too many decimals is malformed.
     */
    static BigInteger parse(String text, int scale) {
        if (!PLAIN.matcher(text).matches()) {
            throw new MalformedInputException("'" + text + "' is no plain decimal");
        }
        BigDecimal value = new BigDecimal(text);
        if (value.scale() > scale) {
            throw new MalformedInputException(
                    "'" + text + "' has more than " + scale + " decimals");
        }
        return value.setScale(scale).unscaledValue();
    }

    /** A rate ({@code 70%}, {@code 0.7}) or a multiple ({@code 1.2}), at most six decimals. */
    static Fraction fraction(String text) {
        boolean percent = text.endsWith("%");
        String digits = percent ? text.substring(0, text.length() - 1) : text;
        if (!PLAIN.matcher(digits).matches()) {
            throw new MalformedInputException("'" + text + "' is no rate");
        }
        BigDecimal value = new BigDecimal(digits);
        BigDecimal whole = (percent ? value.multiply(PERCENT) : value).stripTrailingZeros();
        if (whole.scale() > POINTS_SCALE) {
            throw new MalformedInputException("'" + text + "' has more than six decimals");
        }
        return new Fraction(
                whole.setScale(POINTS_SCALE).unscaledValue(), BigInteger.TEN.pow(POINTS_SCALE));
    }

    static String money(BigInteger amountFen) {
        return format(amountFen, MONEY_SCALE);
    }

    static String points(BigInteger micropoints) {
        return format(micropoints, POINTS_SCALE);
    }

    /** The amount of any asset as SPEC 8 writes it. */
    static String amount(String asset, BigInteger units) {
        if (asset.equals("shares")) {
            return units.toString();
        }
        return asset.startsWith("points:") ? points(units) : money(units);
    }

    private static String format(BigInteger units, int scale) {
        return new BigDecimal(units, scale).toPlainString();
    }
}
