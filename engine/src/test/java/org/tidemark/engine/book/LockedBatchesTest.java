package org.tidemark.engine.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.fixture.SavedBytes;

/** What lies in the batches is seen in their saved form: two books alike save the same bytes. */
final class LockedBatchesTest {

    private final LockedBatches batches = new LockedBatches();
    private final LockedBatches expected = new LockedBatches();

    private void areAlike() {
        assertThat(SavedBytes.of(batches::save)).isEqualTo(SavedBytes.of(expected::save));
    }

    @Test
    void points_are_taken_from_the_batch_due_last_first() {
        batches.add(1, 100, 10);
        batches.add(1, 130, 30);
        batches.add(1, 110, 20);
        batches.takeLatest(1, 35);
        expected.add(1, 100, 10);
        expected.add(1, 110, 15);
        areAlike();
    }

    @Test
    void taking_everything_leaves_no_trace() {
        batches.add(1, 100, 10);
        batches.add(1, 110, 20);
        batches.takeLatest(1, 30);
        areAlike();
        batches.takeLatest(1, 0);
        areAlike();
    }

    @Test
    void clearing_one_member_leaves_the_others() {
        batches.add(1, 100, 10);
        batches.add(2, 100, 20);
        batches.clear(1);
        batches.clear(3);
        expected.add(2, 100, 20);
        areAlike();
    }

    @Test
    void an_empty_batch_is_none() {
        batches.add(1, 100, 0);
        areAlike();
    }

    @Test
    void batches_are_loaded_as_they_were_saved_whoever_was_granted_first() throws IOException {
        batches.add(2, 100, 10);
        batches.add(1, 110, 20);
        batches.add(1, 90, 5);
        byte[] saved = SavedBytes.of(batches::save);
        expected.load(SavedBytes.in(saved));
        areAlike();
    }
}
