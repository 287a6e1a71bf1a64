package org.tidemark.simulator.report;

import java.util.List;

/** Curves over a figure, with named marks; for estimates, drawn in tenths of a pixel. */
public final class CurveChart {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 260;
    private static final int LEFT = 620;
    private static final int RIGHT = 4_560;
    private static final int TOP = 240;
    private static final int BOTTOM = 2_160;
    private static final int LABEL_BASE = 2_340;
    private static final int NAME_BASE = 2_540;
    private static final int GAP = 80;
    private static final int HALF_LINE = 40;
    private static final int DOT = 40;
    private static final int LABEL_WIDTH = 360;
    private static final int BELOW = 180;

    private final Axis across;
    private final Axis upwards;

    private CurveChart(Axis across, Axis upwards) {
        this.across = across;
        this.upwards = upwards;
    }

    /** A place on an axis and what is written there. */
    public record Tick(double value, String label) {}

    /** An axis from its first tick to its last. */
    public record Axis(String name, List<Tick> ticks) {
        public Axis {
            ticks = List.copyOf(ticks);
        }

        private int place(double value, int from, int to) {
            double first = ticks.getFirst().value();
            double whole = ticks.getLast().value() - first;
            double along = Math.clamp((value - first) / whole, 0, 1);
            return (int) Math.round(from + (to - from) * along);
        }
    }

    /** A point of a curve. */
    public record Point(double x, double y) {}

    /**
     * A curve.
     *
     * @param style class of the style sheet, like {@code curve}
     * @param name written at its last point
     */
    public record Curve(String style, String name, List<Point> points) {
        public Curve {
            points = List.copyOf(points);
        }
    }

    /** Where the name of a mark stands, so that no curve runs through it. */
    public enum Beside {
        ABOVE_LEFT,
        ABOVE_RIGHT,
        BELOW_LEFT,
        BELOW_RIGHT
    }

    /** A point with a name beside it. */
    public record Mark(Point at, String name, Beside beside) {}

    /**
     * Draws it.
     *
     * @param title what it is, for those who cannot see it
     */
    public static String svg(
            String title, Axis across, Axis upwards, List<Curve> curves, List<Mark> marks) {
        CurveChart chart = new CurveChart(across, upwards);
        Svg svg = new Svg(WIDTH, HEIGHT, title);
        chart.axes(svg);
        curves.forEach(curve -> chart.curve(svg, curve));
        marks.forEach(mark -> chart.mark(svg, mark));
        return svg.end();
    }

    /** The same as a file of its own. */
    public static String file(
            String title, Axis across, Axis upwards, List<Curve> curves, List<Mark> marks) {
        String svg = svg(title, across, upwards, curves, marks);
        int content = svg.indexOf('\n') + 1;
        return svg.substring(0, content)
                        .replace("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ")
                + "<title>"
                + Html.escape(title)
                + "</title>\n"
                + ReportPage.pictureStyle()
                + svg.substring(content)
                + "\n";
    }

    private void axes(Svg svg) {
        for (Tick tick : upwards.ticks()) {
            int y = y(tick.value());
            svg.line("grid", LEFT, y, RIGHT, y);
            svg.words("axis end", LEFT - GAP, y + HALF_LINE, tick.label());
        }
        int end = x(across.ticks().getLast().value());
        for (Tick tick : across.ticks()) {
            int x = x(tick.value());
            if (x == end || end - x >= LABEL_WIDTH) {
                svg.words("axis middle", x, LABEL_BASE, tick.label());
            }
        }
        svg.words("axis start", 0, TOP - 2 * GAP, upwards.name());
        svg.words("axis end", RIGHT, NAME_BASE, across.name());
    }

    private void curve(Svg svg, Curve curve) {
        StringBuilder path = new StringBuilder();
        for (Point point : curve.points()) {
            path.append(path.isEmpty() ? "M" : "L")
                    .append(Svg.at(x(point.x())))
                    .append(' ')
                    .append(Svg.at(y(point.y())));
        }
        Point last = curve.points().getLast();
        svg.path(curve.style(), path.toString())
                .words("count end", x(last.x()), y(last.y()) - GAP, curve.name());
    }

    private void mark(Svg svg, Mark mark) {
        int x = x(mark.at().x());
        int y = y(mark.at().y());
        boolean left = mark.beside() == Beside.ABOVE_LEFT || mark.beside() == Beside.BELOW_LEFT;
        boolean above = mark.beside() == Beside.ABOVE_LEFT || mark.beside() == Beside.ABOVE_RIGHT;
        svg.dot("last", x, y, DOT)
                .words(
                        left ? "marked end" : "marked start",
                        x + (left ? -GAP : GAP),
                        above ? y - GAP : y + BELOW,
                        mark.name());
    }

    private int x(double value) {
        return across.place(value, LEFT, RIGHT);
    }

    private int y(double value) {
        return upwards.place(value, BOTTOM, TOP);
    }
}
