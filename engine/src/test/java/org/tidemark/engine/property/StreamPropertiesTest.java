package org.tidemark.engine.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.Ledger;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.Refusal;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.fixture.EventRecorder;

/** SPEC 6 and more, after every command of every stream. */
final class StreamPropertiesTest {

    private static final int STREAMS = 40;
    private static final int LENGTH = 300;

    @Test
    void every_property_holds_after_every_command() {
        for (long seed = 0; seed < STREAMS; seed++) {
            CommandStream stream = StreamGenerator.generate(seed, LENGTH);
            List<String> violations = stream.violations();
            if (!violations.isEmpty()) {
                CommandStream smallest =
                        StreamShrinker.shrink(stream, s -> !s.violations().isEmpty());
                throw new AssertionError(
                        "seed "
                                + seed
                                + " breaks: "
                                + smallest.violations()
                                + "\nkeep it in RegressionStreamsTest:\n"
                                + JavaText.of(smallest.commands()));
            }
        }
    }

    @Test
    void the_streams_have_every_event_and_nearly_every_refusal_and_most_is_accepted() {
        Set<EventType> events = EnumSet.noneOf(EventType.class);
        Set<Refusal> refusals = EnumSet.noneOf(Refusal.class);
        int accepted = 0;
        for (long seed = 0; seed < STREAMS; seed++) {
            CommandStream stream = StreamGenerator.generate(seed, LENGTH);
            Ledger ledger = stream.newLedger();
            EventRecorder recorder = new EventRecorder(ledger.view());
            for (Command command : stream.commands()) {
                switch (ledger.execute(command, recorder)) {
                    case Outcome.Accepted _ -> accepted++;
                    case Outcome.Rejected rejected -> refusals.add(rejected.refusal());
                    case Outcome.Duplicate _ -> {}
                }
            }
            recorder.events().forEach(event -> events.add(event.type()));
        }
        assertThat(EnumSet.complementOf(EnumSet.copyOf(events))).as("events never seen").isEmpty();
        assertThat(EnumSet.complementOf(EnumSet.copyOf(refusals)))
                .as("refusals never seen")
                .isSubsetOf(
                        Refusal.NO_POOL,
                        Refusal.DUPLICATE_OFFER,
                        Refusal.OFFER_IN_USE,
                        Refusal.TOO_MANY_HOLDERS);
        assertThat(accepted).isGreaterThan(STREAMS * LENGTH * 6 / 10);
    }
}
