package org.tidemark.simulator.report;

/**
 * A range from 0 to 100 % in a line of a table: from low to high, the middle, and a mark beside it.
 */
public final class RangeBar {

    private static final int WIDTH = 140;
    private static final int HEIGHT = 18;
    private static final int LEFT = 10;
    private static final int RIGHT = 1_390;
    private static final int MIDDLE = 90;
    private static final int THICKNESS = 60;
    private static final int ONE = 10_000;

    private RangeBar() {}

    /** Draws it; all values in parts per ten thousand, what exceeds the whole ends at the edge. */
    public static String svg(Bilingual title, long low, long middle, long high, long mark) {
        Scale shares = Scale.exact(ONE, LEFT, RIGHT);
        int from = shares.place(low);
        int markX = shares.place(mark);
        return new Svg(WIDTH, HEIGHT, title.zh() + " / " + title.en())
                .line("grid", LEFT, MIDDLE, RIGHT, MIDDLE)
                .bar(
                        "range",
                        from,
                        MIDDLE - THICKNESS / 2,
                        Math.max(10, shares.place(high) - from),
                        THICKNESS)
                .line("mark", markX, 10, markX, 10 * HEIGHT - 10)
                .dot("median", shares.place(middle), MIDDLE, 40)
                .end();
    }
}
