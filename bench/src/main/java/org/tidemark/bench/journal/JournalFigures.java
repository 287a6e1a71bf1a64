package org.tidemark.bench.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The figures of a run, in the order in which they are printed. */
final class JournalFigures {

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final List<Figure> figures = new ArrayList<>();

    /**
     * One figure.
     *
     * @param key in JSON
     * @param name for people
     * @param note the aim, or what it is compared with
     */
    record Figure(String key, String name, long value, String unit, String note) {}

    void add(String key, String name, long value, String unit, String note) {
        figures.add(new Figure(key, name, value, unit, note));
    }

    /** A line a figure, aligned, the aim at its end. */
    String table() {
        return figures.stream()
                .map(figure ->
                        "%-34s %,14d %-3s %s"
                                .formatted(
                                        figure.name(), figure.value(), figure.unit(), figure.note())
                                .stripTrailing())
                .collect(Collectors.joining(System.lineSeparator()));
    }

    /** One object, whole numbers only. */
    String json() {
        return figures.stream()
                .map(figure -> "\"" + figure.key() + "\":" + figure.value())
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Rounded down; a measurement that took no time at all counts as a nanosecond. */
    static long perSecond(long count, long nanos) {
        return Math.multiplyExact(count, NANOS_PER_SECOND) / Math.max(nanos, 1);
    }
}
