package org.tidemark.server.faces.watch;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.tidemark.server.kernel.clock.ClockDoubt;
import org.tidemark.server.kernel.scrub.ScrubState;

/**
 * What the page shows.
 *
 * @param wall what the machine's clock says
 * @param doubt why it is not believed; null while it is
 * @param inOrder when it was last in order, by itself; null where that is not known or not asked
 * @param database what the database's clock said then; null where it was away
 * @param first who has said that the clock is right; empty for nobody
 * @param journal how far the journal was read, and what was found
 * @param journalWhole when all of it was read for the last time; null for never
 */
public record WatchPage(
        OffsetDateTime wall,
        @Nullable ClockDoubt doubt,
        @Nullable OffsetDateTime inOrder,
        @Nullable OffsetDateTime database,
        String first,
        ScrubState journal,
        @Nullable OffsetDateTime journalWhole) {

    /** The key of what does not fit. */
    public String kind() {
        return doubt == null ? "watch.clock.inOrder" : "watch.clock." + doubt.kind().word();
    }

    /** By how much, in hours, minutes and seconds: {@code -9600:00:12}. */
    public String by() {
        if (doubt == null) {
            return "";
        }
        Duration size = doubt.rounded().abs();
        return "%s%d:%02d:%02d"
                .formatted(
                        doubt.by().isNegative() ? "−" : "",
                        size.toHours(),
                        size.toMinutesPart(),
                        size.toSecondsPart());
    }
}
