package org.tidemark.simulator.tune;

import java.util.ArrayList;
import java.util.List;
import org.tidemark.engine.money.Decimals;
import org.tidemark.engine.money.MalformedAmountException;
import org.tidemark.engine.money.Ppm;

/**
 * What may be tried for one figure of a plan.
 *
 * @param fromPpm the least, in millionths
 * @param toPpm the greatest
 * @param stepPpm from one try to the next, above 0
 */
public record Range(int fromPpm, int toPpm, int stepPpm) {

    private static final int STEP_PERCENT = 10_000;
    private static final int STEP_MULTIPLE = 100_000;
    private static final String BETWEEN = "..";

    /** Only the one value. */
    public static Range only(int ppm) {
        return new Range(ppm, ppm, 1);
    }

    /**
     * Reads {@code 20%..90%}, in steps of 1 %, or {@code 1.2..3}, in steps of 0.1; without dots the
     * one value.
     *
     * @param name of the option, for the message
     */
    public static Range parse(String name, String text) throws TuneException {
        int dots = text.indexOf(BETWEEN);
        String low = dots < 0 ? text : text.substring(0, dots);
        String high = dots < 0 ? text : text.substring(dots + BETWEEN.length());
        try {
            int from = ppm(low);
            int to = ppm(high);
            if (from > to) {
                throw new TuneException("tune.range-order", name, text);
            }
            return new Range(from, to, high.endsWith("%") ? STEP_PERCENT : STEP_MULTIPLE);
        } catch (MalformedAmountException | ArithmeticException malformed) {
            throw new TuneException("tune.range-form", name, text);
        }
    }

    /** Whether there is something to choose. */
    boolean open() {
        return fromPpm < toPpm;
    }

    /** The values to try, the least first, both ends among them. */
    List<Integer> values() {
        List<Integer> values = new ArrayList<>();
        for (long ppm = fromPpm; ppm < toPpm; ppm += stepPpm) {
            values.add((int) ppm);
        }
        values.add(toPpm);
        return values;
    }

    private static int ppm(String text) throws MalformedAmountException {
        long ppm =
                text.endsWith("%")
                        ? Decimals.parse(text.substring(0, text.length() - 1), Ppm.PERCENT_DECIMALS)
                        : Decimals.parse(text, Ppm.DECIMALS);
        return Math.toIntExact(ppm);
    }
}
