package org.tidemark.journal.record;

import java.util.List;
import java.util.Optional;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.Settlement;

/**
 * What became of a command, or a part of it, read back from a record.
 *
 * @param outcome accepted or rejected
 * @param events none if rejected
 * @param settled the order whose settlement the command wrote, if it wrote one
 * @param endedHolds the holds that the command ended
 * @param more whether the next record goes on with it; then settlement and holds stand in the last
 */
public record RecordedOutcome(
        Outcome outcome,
        List<RecordedEvent> events,
        Optional<SettledOrder> settled,
        List<String> endedHolds,
        boolean more) {

    public RecordedOutcome {
        events = List.copyOf(events);
        endedHolds = List.copyOf(endedHolds);
    }

    /** A settlement as the command left it. */
    public record SettledOrder(String order, Settlement settlement) {}
}
