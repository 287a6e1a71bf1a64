package org.tidemark.server.kernel.ledger;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.command.By;
import org.tidemark.journal.database.PostgresJournal;
import org.tidemark.journal.record.ChainHash;
import org.tidemark.journal.record.ChainedRecord;
import org.tidemark.journal.record.CommandDecoder;
import org.tidemark.journal.record.CorruptRecordException;
import org.tidemark.journal.record.JournalRecord;
import org.tidemark.journal.record.OutcomeDecoder;
import org.tidemark.journal.record.RecordText;
import org.tidemark.journal.record.RecordedEvent;
import org.tidemark.journal.record.RecordedOutcome;
import org.tidemark.journal.store.JournalReader;
import org.tidemark.server.kernel.statements.StatementReason;

/**
 * The journal to be looked at: its records as they are stored, with their hashes. A damaged record
 * is shown as far as it can be read, with what is wrong with it.
 */
@Component
public final class JournalBook {

    private final PostgresJournal journal;
    private final Clock clock;

    JournalBook(PostgresJournal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** Where the journal ends: the sequence and the hash of its last record. */
    public record End(long sequence, String hash) {}

    /** Where it ends now. */
    public End end() {
        try (JournalReader reader = journal.reader()) {
            return new End(reader.head().seq(), hex(reader.head().hash()));
        }
    }

    /** The records before a sequence, the newest first, at most so many. */
    public List<JournalLine> before(long sequence, int most) {
        try (JournalReader reader = journal.reader()) {
            long end = Math.min(sequence, reader.head().seq() + 1);
            long after = Math.max(0, end - 1 - most);
            List<JournalLine> lines = new ArrayList<>();
            for (JournalRecord record : read(reader, after, end)) {
                lines.addFirst(line(record));
            }
            return lines;
        }
    }

    /** A reader may give fewer at once than it is asked for. */
    private static List<JournalRecord> read(JournalReader reader, long after, long end) {
        List<JournalRecord> all = new ArrayList<>();
        long last = after;
        while (last < end - 1) {
            List<JournalRecord> more = reader.after(last, Math.toIntExact(end - 1 - last));
            if (more.isEmpty()) {
                return all; // the next one is missing
            }
            all.addAll(more);
            last = more.getLast().seq();
        }
        return all;
    }

    /** The record of that sequence; empty where there is none. */
    public Optional<JournalEntry> find(long sequence) {
        try (JournalReader reader = journal.reader()) {
            Optional<JournalRecord> found =
                    sequence < 1
                            ? Optional.empty()
                            : reader.after(sequence - 1, 1).stream()
                                    .filter(record -> record.seq() == sequence)
                                    .findFirst();
            return found.map(record -> entry(reader, record));
        }
    }

    /** The first record of a command; empty where the journal has none. */
    public Optional<Long> ofCommand(String id) {
        try (JournalReader reader = journal.reader()) {
            return reader.ofCommand(id, reader.head().seq() + 1).map(JournalRecord::seq);
        }
    }

    private JournalEntry entry(JournalReader reader, JournalRecord record) {
        byte[] previous =
                record.seq() == 1
                        ? ChainHash.genesis()
                        : reader.hashOf(record.seq() - 1).orElseGet(() -> new byte[0]);
        JournalLine line = line(record);
        List<JournalEntry.Movement> movements = List.of();
        String command = "";
        String outcome = "";
        Optional<CorruptRecordException> damage = Optional.empty();
        try {
            ChainedRecord.check(
                    new ChainHash(journal.ledger()), record.seq() - 1, previous, record);
            command = RecordText.command(record);
            outcome = RecordText.outcome(record);
            movements =
                    OutcomeDecoder.decode(record).events().stream()
                            .flatMap(JournalBook::movements)
                            .toList();
        } catch (CorruptRecordException damaged) {
            damage = Optional.of(damaged);
        }
        return new JournalEntry(
                line,
                record.stamped(),
                hex(record.hash()),
                hex(previous),
                command,
                outcome,
                movements,
                damage.map(CorruptRecordException::text));
    }

    private static Stream<JournalEntry.Movement> movements(RecordedEvent event) {
        return event.postings().stream()
                .map(posting ->
                        new JournalEntry.Movement(
                                event.type(),
                                posting.account(),
                                posting.asset(),
                                posting.amount(),
                                StatementReason.of(posting.terms())));
    }

    private JournalLine line(JournalRecord record) {
        OffsetDateTime at =
                record.at()
                        .toOffsetDateTime()
                        .atZoneSameInstant(clock.getZone())
                        .toOffsetDateTime();
        try {
            RecordedOutcome outcome = OutcomeDecoder.decode(record);
            By by = record.isContinuation() ? By.NOBODY : CommandDecoder.decode(record).by();
            return new JournalLine(
                    record.seq(),
                    at,
                    record.commandId(),
                    record.isContinuation(),
                    outcome.events().stream().map(RecordedEvent::type).distinct().toList(),
                    outcome.outcome() instanceof Outcome.Rejected rejected
                            ? Optional.of(rejected)
                            : Optional.empty(),
                    by,
                    true);
        } catch (CorruptRecordException damaged) {
            return new JournalLine(
                    record.seq(),
                    at,
                    record.commandId(),
                    record.isContinuation(),
                    List.of(),
                    Optional.empty(),
                    By.NOBODY,
                    false);
        }
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
