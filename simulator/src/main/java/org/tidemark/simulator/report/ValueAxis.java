package org.tidemark.simulator.report;

import java.util.function.LongFunction;

/** An upright axis from zero: round steps with a line across, their values beside it. */
final class ValueAxis {

    private static final int GAP = 80;
    private static final int CHARACTER = 78;

    private final Scale scale;
    private final LongFunction<String> shown;

    /** An axis for values up to that one, between two heights. */
    ValueAxis(long max, int bottom, int top, LongFunction<String> shown) {
        this.scale = Scale.round(max, bottom, top);
        this.shown = shown;
    }

    /** Where the picture may begin so that the longest value fits beside it. */
    int left() {
        int longest =
                scale.steps().stream().mapToInt(step -> shown.apply(step).length()).max().orElse(0);
        return longest * CHARACTER + 2 * GAP;
    }

    int place(long value) {
        return scale.place(value);
    }

    /** Draws it up to the right edge. */
    void draw(Svg svg, int right) {
        for (long step : scale.steps()) {
            int y = scale.place(step);
            svg.line("grid", left(), y, right, y);
            svg.words("axis end", left() - GAP, y + GAP / 2, shown.apply(step));
        }
    }
}
