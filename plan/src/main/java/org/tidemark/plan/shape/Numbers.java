package org.tidemark.plan.shape;

import org.tidemark.engine.money.Decimals;
import org.tidemark.engine.money.Exact;
import org.tidemark.engine.money.Fen;
import org.tidemark.engine.money.MalformedAmountException;
import org.tidemark.engine.money.Ppm;

/** Types of numbers; read from the text as it was written, never through floating point. */
public final class Numbers {

    // Above this a number without a percent sign is a percentage that lost it: 110 for 110%.
    private static final long MAX_BARE_PPM = 10 * Exact.ONE_PPM;

    /** A share of one, 0% to 100%, in ppm. */
    public static final ScalarType<Integer> SHARE = rate((int) Exact.ONE_PPM);

    /** A multiple of one, 0% to 100 000%, in ppm. */
    public static final ScalarType<Integer> RATIO = rate(1_000_000_000);

    /** An amount of money from 0.00, in minor units. */
    public static final ScalarType<Long> AMOUNT =
            amount(0, new Phrase("an amount in quotes", "带引号的金额"));

    /** An amount of money above 0.00, in minor units. */
    public static final ScalarType<Long> POSITIVE_AMOUNT =
            amount(1, new Phrase("an amount above zero in quotes", "带引号、大于零的金额"));

    private Numbers() {}

    /**
     * A decimal with at most six places, held in millionths.
     *
     * @param minPpm the least allowed, in millionths
     * @param maxPpm the greatest allowed, in millionths
     */
    public static ScalarType<Integer> decimal(int minPpm, int maxPpm) {
        Phrase allowed =
                Phrase.of(
                        "a number from %s to %s with at most six decimals, like 3 or 1.2",
                        "%s 到 %s 的数，最多六位小数，如 3 或 1.2", decimalText(minPpm), decimalText(maxPpm));
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
                    long ppm =
                            units(scalar, scalar.text(), 6, new Phrase("no such number", "不是这样的数"));
                    if (ppm < minPpm || ppm > maxPpm) {
                        throw new NotAllowedException(
                                Phrase.of("%s is out of range", "%s 超出范围", scalar.found()));
                    }
                    return (int) ppm;
                });
    }

    /** A whole number without quotes. */
    public static ScalarType<Integer> whole(int min, int max) {
        return new ScalarType<>(
                min == max
                        ? Phrase.of("the number %d without quotes", "不带引号的数 %d", min)
                        : Phrase.of(
                                "a whole number from %d to %d without quotes",
                                "%d 到 %d 的整数，不带引号", min, max),
                JsonSchema.of("type", "integer", "minimum", min, "maximum", max),
                scalar -> {
                    boolean digits = scalar.text().matches("[0-9]{1,9}");
                    if (scalar.kind() != Node.Kind.NUMBER || !digits) {
                        throw new NotAllowedException(
                                Phrase.of("%s is no whole number", "%s 不是整数", scalar.found()));
                    }
                    int value = Integer.parseInt(scalar.text());
                    if (value < min || value > max) {
                        throw new NotAllowedException(
                                Phrase.of("%s is out of range", "%s 超出范围", scalar.found()));
                    }
                    return value;
                });
    }

    /** A rate in ppm as people read it: {@code 70%}. */
    public static String percent(long ppm) {
        return Ppm.percent(ppm);
    }

    private static ScalarType<Integer> rate(int maxPpm) {
        Phrase allowed =
                Phrase.of(
                        "a rate from 0%% to %s, like 70%%, 0.3%% or 0.7",
                        "0%% 到 %s 的比例，如 70%%、0.3%% 或 0.7", percent(maxPpm));
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
                        ? units(
                                scalar,
                                text,
                                6,
                                new Phrase("no rate with at most six decimals", "不是最多六位小数的比例"))
                        : units(
                                scalar,
                                text.substring(0, text.length() - 1),
                                4,
                                new Phrase(
                                        "no percentage with at most four decimals",
                                        "不是最多四位小数的百分比"));
        if (bare && ppm > Math.min(maxPpm, MAX_BARE_PPM)) {
            throw new NotAllowedException(
                    Phrase.of(
                            "%s without a percent sign means %s: for a percentage write %s%%",
                            "%s 没有百分号，意为 %s：如指百分比请写 %s%%",
                            scalar.found(),
                            percent(ppm),
                            Ppm.trimmed(Words.shortened(text))));
        }
        if (ppm > maxPpm) {
            throw new NotAllowedException(
                    Phrase.of("%s is above %s", "%s 高于 %s", scalar.found(), percent(maxPpm)));
        }
        return (int) ppm;
    }

    private static long bareMax(int maxPpm) {
        return Math.min(maxPpm, MAX_BARE_PPM) / Exact.ONE_PPM;
    }

    private static ScalarType<Long> amount(long min, Phrase what) {
        return new ScalarType<>(
                Phrase.of(
                        "%s with at most two decimals, like \"1000.00\"",
                        "%s，最多两位小数，如 \"1000.00\"", what),
                JsonSchema.pattern("[0-9]+(\\.[0-9]{1,2})?"),
                scalar -> {
                    if (scalar.kind() == Node.Kind.NUMBER) {
                        throw new NotAllowedException(
                                Phrase.of(
                                        "%1$s is a bare number: quote it, as \"%1$s\"",
                                        "%1$s 未加引号：请写成 \"%1$s\"", scalar.found()));
                    }
                    long amount =
                            units(
                                    scalar,
                                    scalar.text(),
                                    Fen.DECIMALS,
                                    new Phrase("no amount", "不是金额"));
                    if (amount < min) {
                        throw new NotAllowedException(
                                Phrase.of("%s is too little", "%s 太小", scalar.found()));
                    }
                    return amount;
                });
    }

    private static long units(Node.Scalar scalar, String digits, int decimals, Phrase otherwise)
            throws NotAllowedException {
        try {
            return Decimals.parse(digits, decimals);
        } catch (MalformedAmountException e) {
            throw new NotAllowedException(
                    Phrase.of("%s is %s", "%s %s", scalar.found(), otherwise));
        }
    }

    private static String decimalText(int ppm) {
        return Ppm.decimal(ppm);
    }
}
