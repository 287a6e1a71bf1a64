package org.tidemark.simulator.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.LongFunction;

/** A value over days, from zero, with the last value written at the end of the line. */
public final class DayChart {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 240;
    private static final int RIGHT = 4_660;
    private static final int TOP = 240;
    private static final int BOTTOM = 2_120;
    private static final int LABEL_BASE = 2_320;
    private static final int LABEL_WIDTH = 640;
    private static final int ABOVE = 120;
    private static final int DOT = 35;
    private static final int MAX_MONTHS = 5;

    private final List<Point> points;
    private final ValueAxis values;
    private final Scale days;
    private final int left;

    private DayChart(List<Point> points, LongFunction<String> shown) {
        this.points = points;
        this.values =
                new ValueAxis(
                        points.stream().mapToLong(Point::value).max().orElseThrow(),
                        BOTTOM,
                        TOP,
                        shown);
        this.left = values.left();
        this.days = Scale.exact(daysIn(points.getLast().day()), left, RIGHT);
    }

    /** A value at the end of a day. */
    public record Point(LocalDate day, long value) {}

    /**
     * Draws it.
     *
     * @param title what it is, for those who cannot see it
     * @param points one a day, the earliest first; at least one
     * @param filled whether the space below the line is filled
     * @param shown how a value is written
     */
    public static String svg(
            Bilingual title, List<Point> points, boolean filled, LongFunction<String> shown) {
        DayChart chart = new DayChart(points, shown);
        Svg svg = new Svg(WIDTH, HEIGHT, title.zh() + " / " + title.en());
        chart.values.draw(svg, RIGHT);
        chart.months(svg);
        String line = chart.line();
        Point last = points.getLast();
        int x = chart.x(last);
        int y = chart.values.place(last.value());
        if (filled) {
            svg.path("area", line + "V" + Svg.at(BOTTOM) + "H" + Svg.at(chart.left) + "Z");
        }
        return svg.path("curve", line)
                .words("count end", x, y - ABOVE, shown.apply(last.value()))
                .dot("last", x, y, DOT)
                .end();
    }

    private String line() {
        StringBuilder path = new StringBuilder();
        for (Point point : points) {
            path.append(path.isEmpty() ? "M" : "L")
                    .append(Svg.at(x(point)))
                    .append(' ')
                    .append(Svg.at(values.place(point.value())));
        }
        return path.toString();
    }

    private void months(Svg svg) {
        YearMonth start = YearMonth.from(points.getFirst().day());
        YearMonth end = YearMonth.from(points.getLast().day());
        long every = Math.ceilDiv(start.until(end, ChronoUnit.MONTHS) + 1, MAX_MONTHS);
        int free = 0;
        for (YearMonth month = start; !month.isAfter(end); month = month.plusMonths(every)) {
            int x = days.place(daysIn(month.atDay(1)));
            if (x >= free) {
                svg.words("axis start", x, LABEL_BASE, month.toString());
                free = x + LABEL_WIDTH;
            }
        }
    }

    private int x(Point point) {
        return days.place(daysIn(point.day()));
    }

    /** Days since the first one, zero before it. */
    private long daysIn(LocalDate day) {
        return Math.max(0, ChronoUnit.DAYS.between(points.getFirst().day(), day));
    }
}
