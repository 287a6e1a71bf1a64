package org.tidemark.simulator.report;

import java.util.ArrayList;
import java.util.List;
import org.tidemark.engine.money.Exact;

/** Places values from 0 up on a stretch of the picture; a place is in tenths of a pixel. */
final class Scale {

    private static final int MAX_STEPS = 4;
    private static final long[] FACTORS = {1, 2, 5, 10};

    private final long max;
    private final long step;
    private final int from;
    private final int to;

    private Scale(long max, long step, int from, int to) {
        this.max = max;
        this.step = step;
        this.from = from;
        this.to = to;
    }

    /** A scale that ends exactly at that value. */
    static Scale exact(long max, int from, int to) {
        return new Scale(Math.max(1, max), Math.max(1, max), from, to);
    }

    /** A scale that ends at a round value, with steps of 1, 2 or 5 times a power of ten. */
    static Scale round(long max, int from, int to) {
        long top = Math.max(1, max);
        long power = 1;
        while (top / power >= MAX_STEPS * 10L) {
            power *= 10;
        }
        for (long factor : FACTORS) {
            if (Math.ceilDiv(top, factor * power) <= MAX_STEPS) {
                long step = factor * power;
                return new Scale(Math.ceilDiv(top, step) * step, step, from, to);
            }
        }
        throw new ArithmeticException("no step for " + max);
    }

    int place(long value) {
        long along = Exact.mulDivFloor(Math.abs(to - from), Math.clamp(value, 0, max), max);
        return from + (int) (to < from ? -along : along);
    }

    List<Long> steps() {
        List<Long> steps = new ArrayList<>();
        for (long value = 0; value <= max; value += step) {
            steps.add(value);
        }
        return steps;
    }
}
