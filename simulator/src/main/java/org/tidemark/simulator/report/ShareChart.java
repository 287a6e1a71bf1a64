package org.tidemark.simulator.report;

import java.util.Locale;
import java.util.stream.LongStream;

/**
 * How many have which share: equal steps from 0 to 100 %, then everybody from 100 % on, and a mark.
 */
public final class ShareChart {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 240;
    private static final int RIGHT = 4_660;
    private static final int TOP = 340;
    private static final int BOTTOM = 2_120;
    private static final int LABEL_BASE = 2_320;
    private static final int MARK_BASE = 200;
    private static final int ABOVE = 40;
    private static final int BAR_GAP = 20;
    private static final int LABELLED = 4;
    private static final int ONE = 10_000;

    private ShareChart() {}

    /**
     * Draws it.
     *
     * @param title what it is, for those who cannot see it
     * @param counts one for each step below 100 %, and the last for all from there on
     * @param mark a share in parts per ten thousand to compare with
     * @param markText what stands at the mark
     */
    public static String svg(Bilingual title, long[] counts, long mark, String markText) {
        int steps = counts.length - 1;
        ValueAxis values =
                new ValueAxis(
                        LongStream.of(counts).max().orElseThrow(),
                        BOTTOM,
                        TOP,
                        ShareChart::grouped);
        int left = values.left();
        int barWidth = (RIGHT - left) / counts.length;
        Svg svg = new Svg(WIDTH, HEIGHT, title.zh() + " / " + title.en());
        values.draw(svg, RIGHT);
        for (int i = 0; i < counts.length; i++) {
            int y = values.place(counts[i]);
            boolean more = (long) i * ONE / steps >= mark;
            String style = i == steps ? "bar whole" : more ? "bar more" : "bar";
            svg.bar(style, left + i * barWidth + BAR_GAP / 2, y, barWidth - BAR_GAP, BOTTOM - y);
        }
        int lastMiddle = left + steps * barWidth + barWidth / 2;
        svg.words(
                "count middle",
                lastMiddle,
                values.place(counts[steps]) - ABOVE,
                grouped(counts[steps]));
        for (int label = 0; label < LABELLED; label++) {
            int x = left + barWidth * steps * label / LABELLED;
            svg.words("axis start", x, LABEL_BASE, 100 * label / LABELLED + "%");
        }
        svg.words("axis middle", lastMiddle, LABEL_BASE, "≥100%");
        Scale shares = Scale.exact(ONE, left, left + barWidth * steps);
        int x = shares.place(mark);
        return svg.line("mark", x, MARK_BASE + ABOVE, x, BOTTOM)
                .words("marked middle", x, MARK_BASE, markText)
                .end();
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
