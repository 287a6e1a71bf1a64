package org.tidemark.journal.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidemark.engine.money.Exact;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.journal.record.JournalRecord;
import org.tidemark.journal.record.OutcomeDecoder;
import org.tidemark.journal.record.RecordedEvent;
import org.tidemark.journal.record.RecordedOutcome;

/**
 * Checks what stands in the records themselves, without the engine: every event's postings sum to
 * zero in each asset, and no pool's price ever falls (SPEC 6).
 */
final class RecordFigures {

    private final Map<String, RecordedEvent.PoolState> pools = new HashMap<>();
    private final Map<String, Long> sums = new HashMap<>(); // of the event under way
    private String type = "";

    /** What is wrong with the next record, if anything is. */
    Optional<LocalizedText> check(JournalRecord record) {
        RecordedOutcome outcome = OutcomeDecoder.decode(record);
        List<RecordedEvent> events = outcome.events();
        for (int i = 0; i < events.size(); i++) {
            boolean mayGoOn = outcome.more() && i == events.size() - 1;
            RecordedEvent event = events.get(i);
            Optional<LocalizedText> wrong = sum(event, mayGoOn).or(() -> fallenPrice(event));
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    /** The sums of an event that goes on in the next record are looked at there. */
    private Optional<LocalizedText> sum(RecordedEvent event, boolean mayGoOn) {
        Optional<LocalizedText> wrong = event.continued() ? Optional.empty() : imbalance();
        if (!event.continued()) {
            type = event.type();
        }
        event.postings().forEach(p -> sums.merge(p.asset(), p.amount(), Math::addExact));
        return wrong.isPresent() || mayGoOn ? wrong : imbalance();
    }

    /** What is left of the sums of the event under way, which then are forgotten. */
    private Optional<LocalizedText> imbalance() {
        Optional<LocalizedText> wrong =
                sums.entrySet().stream()
                        .filter(sum -> sum.getValue() != 0)
                        .map(sum ->
                                new LocalizedText(
                                        "事件 "
                                                + type
                                                + " 中 "
                                                + sum.getKey()
                                                + " 的分录合计为 "
                                                + sum.getValue()
                                                + "，不为零",
                                        "the postings of its event "
                                                + type
                                                + " in "
                                                + sum.getKey()
                                                + " sum to "
                                                + sum.getValue()
                                                + ", not to zero"))
                        .findFirst();
        sums.clear();
        return wrong;
    }

    private Optional<LocalizedText> fallenPrice(RecordedEvent event) {
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
                        new LocalizedText(
                                "事件 " + event.type() + " 使方案 " + now.programme() + " 的单价下跌",
                                "the price of "
                                        + now.programme()
                                        + " falls in its event "
                                        + event.type()));
            }
        }
        return Optional.empty();
    }
}
