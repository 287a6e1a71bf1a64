package org.tidemark.server.kernel.ledger;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in everything that happened: after that event.
 *
 * @param sequence of its record
 * @param ordinal of it in its record; {@link Integer#MAX_VALUE} for the last
 */
public record EventCursor(long sequence, int ordinal) implements Comparable<EventCursor> {

    /** Before everything. */
    public static final EventCursor BEGIN = new EventCursor(0, Integer.MAX_VALUE);

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})(?:\\.(\\d{1,9}))?");

    /** After all events of that record. */
    public static EventCursor after(long sequence) {
        return new EventCursor(sequence, Integer.MAX_VALUE);
    }

    /** A text as {@link #text} gives it, or a sequence alone; empty for anything else. */
    public static Optional<EventCursor> read(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        String ordinal = form.group(2);
        return Optional.of(
                new EventCursor(
                        Long.parseLong(form.group(1)),
                        ordinal == null ? Integer.MAX_VALUE : Integer.parseInt(ordinal)));
    }

    /** {@code 120.3}, or {@code 120} after all events of that record. */
    public String text() {
        return ordinal == Integer.MAX_VALUE ? Long.toString(sequence) : sequence + "." + ordinal;
    }

    @Override
    public int compareTo(EventCursor other) {
        int bySequence = Long.compare(sequence, other.sequence);
        return bySequence != 0 ? bySequence : Integer.compare(ordinal, other.ordinal);
    }
}
