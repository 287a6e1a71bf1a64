package org.tidemark.server.kernel.ledger;

import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tidemark.engine.command.By;

/**
 * A piece of everything that happened, oldest first.
 *
 * @param sequence the last record that the history holds
 * @param events those that were asked for
 * @param next where to go on: after the last event that was looked at, wanted or not
 * @param more whether there is anything behind that already
 */
public record EventPage(long sequence, List<Line> events, EventCursor next, boolean more) {

    public EventPage {
        events = List.copyOf(events);
    }

    /**
     * One event.
     *
     * @param programme empty where it is about none or several
     * @param member empty where it is about none
     * @param details figures that no posting shows: decimal strings of money, names, days
     * @param by who had it done
     */
    public record Line(
            EventCursor place,
            OffsetDateTime at,
            String command,
            String type,
            String programme,
            String member,
            Map<String, String> details,
            By by) {

        public Line {
            details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
        }
    }
}
