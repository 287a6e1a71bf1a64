package org.tidemark.engine.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.engine.Ledger;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.fixture.EventRecorder;
import org.tidemark.engine.fixture.SavedBytes;

/** What was read ahead of a batch is no other than what its execution would have found. */
final class ReadAheadTest {

    private static final int STREAMS = 30;
    private static final int LENGTH = 250;

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 64, LENGTH})
    void streams_in_batches_read_ahead_give_the_same_events_and_state(int batch) {
        for (long seed = 0; seed < STREAMS; seed++) {
            CommandStream stream = StreamGenerator.generate(seed, LENGTH);
            Ledger plain = stream.newLedger();
            Ledger ahead = stream.newLedger();
            EventRecorder expected = new EventRecorder(plain.view());
            EventRecorder told = new EventRecorder(ahead.view());
            List<Command> commands = stream.commands();
            for (int i = 0; i < commands.size(); i++) {
                if (i % batch == 0) {
                    ahead.prefetch(commands.subList(i, Math.min(i + batch, commands.size())));
                }
                assertThat(ahead.execute(commands.get(i), told))
                        .isEqualTo(plain.execute(commands.get(i), expected));
            }
            assertThat(told.events()).as("seed %d", seed).isEqualTo(expected.events());
            assertThat(SavedBytes.of(ahead::save)).isEqualTo(SavedBytes.of(plain::save));
        }
    }
}
