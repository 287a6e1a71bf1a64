package org.tidemark.plan.shape;

import org.tidemark.engine.money.Decimals;
import org.tidemark.engine.money.Exact;
import org.tidemark.engine.money.MalformedAmountException;

/** Types of numbers; read from the text as it was written, never through floating point. */
public final class Numbers {

    // Above this a number without a percent sign is a percentage that lost it: 110 for 110%.
    private static final long MAX_BARE_PPM = 10 * Exact.ONE_PPM;

    /** A share of one, 0% to 100%, in ppm. */
    public static final ScalarType<Integer> SHARE = rate((int) Exact.ONE_PPM);

    /** A multiple of one, 0% to 100 000%, in ppm. */
    public static final ScalarType<Integer> RATIO = rate(1_000_000_000);

    /** An amount of money from 0.00, in minor units. */
    public static final ScalarType<Long> AMOUNT = amount(0, "an amount in quotes");

    /** An amount of money above 0.00, in minor units. */
    public static final ScalarType<Long> POSITIVE_AMOUNT =
            amount(1, "an amount above zero in quotes");

    private Numbers() {}

    /**
     * A decimal with at most six places, held in millionths.
     *
     * @param minPpm the least allowed, in millionths
     * @param maxPpm the greatest allowed, in millionths
     */
    public static ScalarType<Integer> decimal(int minPpm, int maxPpm) {
        String allowed =
                "a number from "
                        + decimalText(minPpm)
                        + " to "
                        + decimalText(maxPpm)
                        + " with at most six decimals, like 3 or 1.2";
        return new ScalarType<>(
                allowed,
                JsonSchema.either(
                        JsonSchema.of(
                                "type",
                                "number",
                                "exclusiveMinimum",
                                0,
                                "maximum",
                                maxPpm / Exact.ONE_PPM),
                        JsonSchema.pattern("[0-9]+(\\.[0-9]{1,6})?")),
                scalar -> {
                    long ppm = units(scalar, scalar.text(), 6, "no such number");
                    if (ppm < minPpm || ppm > maxPpm) {
                        throw new NotAllowedException(scalar.found() + " is out of range");
                    }
                    return (int) ppm;
                });
    }

    /** A whole number without quotes. */
    public static ScalarType<Integer> whole(int min, int max) {
        return new ScalarType<>(
                (min == max ? "the number " + min : "a whole number from " + min + " to " + max)
                        + " without quotes",
                JsonSchema.of("type", "integer", "minimum", min, "maximum", max),
                scalar -> {
                    boolean digits = scalar.text().matches("[0-9]{1,9}");
                    if (scalar.kind() != Node.Kind.NUMBER || !digits) {
                        throw new NotAllowedException(scalar.found() + " is no whole number");
                    }
                    int value = Integer.parseInt(scalar.text());
                    if (value < min || value > max) {
                        throw new NotAllowedException(scalar.found() + " is out of range");
                    }
                    return value;
                });
    }

    /** A rate in ppm as people read it: {@code 70%}. */
    public static String percent(long ppm) {
        return trimmed(Decimals.format(ppm, 4)) + "%";
    }

    private static ScalarType<Integer> rate(int maxPpm) {
        String allowed = "a rate from 0% to " + percent(maxPpm) + ", like 70%, 0.3% or 0.7";
        return new ScalarType<>(
                allowed,
                JsonSchema.either(
                        JsonSchema.pattern("[0-9]+(\\.[0-9]{1,4})?%|[0-9]+(\\.[0-9]{1,6})?"),
                        JsonSchema.of("type", "number", "minimum", 0, "maximum", bareMax(maxPpm))),
                scalar -> ratePpm(scalar, maxPpm));
    }

    private static Integer ratePpm(Node.Scalar scalar, int maxPpm) throws NotAllowedException {
        String text = scalar.text();
        boolean bare = !text.endsWith("%");
        long ppm =
                bare
                        ? units(scalar, text, 6, "no rate with at most six decimals")
                        : units(
                                scalar,
                                text.substring(0, text.length() - 1),
                                4,
                                "no percentage with at most four decimals");
        if (bare && ppm > Math.min(maxPpm, MAX_BARE_PPM)) {
            throw new NotAllowedException(
                    scalar.found()
                            + " without a percent sign means "
                            + percent(ppm)
                            + ": for a percentage write "
                            + trimmed(Words.shortened(text))
                            + "%");
        }
        if (ppm > maxPpm) {
            throw new NotAllowedException(scalar.found() + " is above " + percent(maxPpm));
        }
        return (int) ppm;
    }

    private static long bareMax(int maxPpm) {
        return Math.min(maxPpm, MAX_BARE_PPM) / Exact.ONE_PPM;
    }

    private static ScalarType<Long> amount(long min, String what) {
        return new ScalarType<>(
                what + " with at most two decimals, like \"1000.00\"",
                JsonSchema.pattern("[0-9]+(\\.[0-9]{1,2})?"),
                scalar -> {
                    if (scalar.kind() == Node.Kind.NUMBER) {
                        throw new NotAllowedException(
                                scalar.found()
                                        + " is a bare number: quote it, as \""
                                        + scalar.found()
                                        + '"');
                    }
                    long amount = units(scalar, scalar.text(), 2, "no amount");
                    if (amount < min) {
                        throw new NotAllowedException(scalar.found() + " is too little");
                    }
                    return amount;
                });
    }

    private static long units(Node.Scalar scalar, String digits, int decimals, String otherwise)
            throws NotAllowedException {
        try {
            return Decimals.parse(digits, decimals);
        } catch (MalformedAmountException e) {
            throw new NotAllowedException(scalar.found() + " is " + otherwise);
        }
    }

    private static String decimalText(int ppm) {
        return trimmed(Decimals.format(ppm, 6));
    }

    /** Without zeros at the end of the decimals. */
    private static String trimmed(String decimal) {
        return decimal.contains(".") ? decimal.replaceAll("\\.?0+$", "") : decimal;
    }
}
