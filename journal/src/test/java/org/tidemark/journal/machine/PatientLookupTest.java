package org.tidemark.journal.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.tidemark.journal.record.JournalRecord;
import org.tidemark.journal.store.Head;
import org.tidemark.journal.store.JournalReader;
import org.tidemark.journal.store.StoreUnavailableException;

/** Who waits for a journal that is away says so, whoever asks him meanwhile. */
class PatientLookupTest {

    private static final int AWAY_FOR = 3;

    private int asked;
    private final AtomicBoolean abandoned = new AtomicBoolean();
    private final PatientLookup lookup = new PatientLookup("main", new Away(), this::looked);

    @Test
    void it_says_what_it_waits_for_until_it_has_its_answer() {
        assertThat(lookup.trouble()).isEmpty();
        assertThat(lookup.ofCommand("c", 1)).isEmpty();
        assertThat(asked).isEqualTo(AWAY_FOR + 1);
        assertThat(lookup.trouble()).as("it is back").isEmpty();
    }

    @Test
    void it_waits_no_longer_than_somebody_wants_to_know() {
        abandoned.set(true);
        assertThatThrownBy(() -> lookup.ofSubject("s", 1))
                .isInstanceOf(StoreUnavailableException.class);
    }

    /** Asked after each failed try: from the second on the trouble of the first is known. */
    private boolean looked() {
        assertThat(lookup.trouble()).isEqualTo(asked == 1 ? "" : "away");
        return abandoned.get();
    }

    private final class Away implements JournalReader {

        @Override
        public Optional<JournalRecord> ofCommand(String commandId, long beforeSeq) {
            asked++;
            if (asked <= AWAY_FOR) {
                throw new StoreUnavailableException("away");
            }
            return Optional.empty();
        }

        @Override
        public Optional<JournalRecord> ofSubject(String subject, long beforeSeq) {
            return ofCommand(subject, beforeSeq);
        }

        @Override
        public Head head() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<JournalRecord> after(long seq, int limit) {
            return List.of();
        }

        @Override
        public List<SubjectRow> subjects(long afterSeq, long toSeq) {
            return List.of();
        }

        @Override
        public void close() {}
    }
}
