package org.tidemark.journal.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tidemark.engine.money.Exact;
import org.tidemark.journal.record.JournalRecord;
import org.tidemark.journal.record.OutcomeDecoder;
import org.tidemark.journal.record.RecordedEvent;

/**
 * Checks what stands in the records themselves, without the engine: every event's postings sum to
 * zero in each asset, and no pool's price ever falls (SPEC 6).
 */
final class RecordFigures {

    private final Map<String, RecordedEvent.PoolState> pools = new HashMap<>();

    /** What is wrong with the next record, if anything is. */
    Optional<String> check(JournalRecord record) {
        for (RecordedEvent event : OutcomeDecoder.decode(record).events()) {
            Optional<String> wrong = imbalance(event).or(() -> fallenPrice(event));
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> imbalance(RecordedEvent event) {
        Map<String, Long> sums = new HashMap<>();
        event.postings().forEach(p -> sums.merge(p.asset(), p.amount(), Math::addExact));
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue() != 0)
                .map(sum ->
                        "the postings of its event "
                                + event.type()
                                + " in "
                                + sum.getKey()
                                + " sum to "
                                + sum.getValue()
                                + ", not to zero")
                .findFirst();
    }

    private Optional<String> fallenPrice(RecordedEvent event) {
        for (RecordedEvent.PoolState now : event.pools()) {
            RecordedEvent.PoolState before = pools.put(now.programme(), now);
            if (before != null
                    && before.supplyMicro() > 0
                    && now.supplyMicro() > 0
                    && Exact.compareProducts(
                                    now.reserveFen(),
                                    before.supplyMicro(),
                                    before.reserveFen(),
                                    now.supplyMicro())
                            < 0) {
                return Optional.of(
                        "the price of " + now.programme() + " falls in its event " + event.type());
            }
        }
        return Optional.empty();
    }
}
