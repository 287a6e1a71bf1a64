package org.tidemark.journal.machine;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidemark.engine.Archive;
import org.tidemark.engine.Settlement;
import org.tidemark.engine.command.Command;
import org.tidemark.journal.record.JournalRecord;
import org.tidemark.journal.record.OutcomeDecoder;
import org.tidemark.journal.record.OutcomeEncoder;
import org.tidemark.journal.record.RecordedOutcome;
import org.tidemark.journal.record.Subjects;

/**
 * What the ledger does not keep itself, found in the journal: the newest records in memory, older
 * ones by index, and a filter in front of both, so that what is new costs no look.
 */
final class JournalArchive implements Archive {

    private final RecordLookup lookup;
    private final OutcomeEncoder encoder;
    private final RecentRecords recent;
    private final List<String> endedHolds = new ArrayList<>();
    private final List<String> subjects = new ArrayList<>();
    private boolean settledItself; // whether the executed command wrote the settlement of its own
    private ScalableFilter filter = new ScalableFilter();
    private String id = "";
    private long seq;
    private boolean stamped;
    private byte[] content = {};
    private @Nullable JournalRecord original; // null while the command is new

    JournalArchive(RecordLookup lookup, OutcomeEncoder encoder, int recentRecords) {
        this.lookup = lookup;
        this.encoder = encoder;
        this.recent = new RecentRecords(recentRecords);
    }

    /** The next command is going to be executed; its record would have this sequence. */
    void begin(String commandId, long nextSeq, boolean timeStamped, byte[] bytes) {
        id = commandId;
        seq = nextSeq;
        stamped = timeStamped;
        content = bytes;
        original = null;
        endedHolds.clear();
        subjects.clear();
        settledItself = false;
    }

    /** The record of the command that the executed one repeats. */
    JournalRecord original() {
        return Objects.requireNonNull(original, "the executed command is new");
    }

    /** Whether a command of that id left a record up to a sequence. */
    boolean isPinned(String commandId, long lastSeq) {
        return find(commandId, lastSeq + 1).isPresent();
    }

    /** The holds that the executed command ended. */
    List<String> endedHolds() {
        return endedHolds;
    }

    /**
     * What the last record of the executed command can be found by.
     *
     * @param several whether it is not the only one: then its settlement does not stand in the
     *     record that is found by the command's id
     */
    List<String> subjects(boolean several) {
        if (several && settledItself) {
            subjects.add(Subjects.order(id));
        }
        return subjects;
    }

    /** Makes a record findable, durable or not yet. */
    void add(JournalRecord record) {
        recent.add(record);
        if (!record.isContinuation()) {
            filter.put(record.commandId());
        }
        record.subjects().forEach(filter::put);
    }

    @Override
    public Recall recall(Command command) {
        JournalRecord known = find(command.id()).orElse(null);
        if (known == null) {
            return Recall.NEW;
        }
        original = known;
        boolean same =
                known.stamped() == stamped
                        && (known.stamped() || known.at().equals(command.at()))
                        && Arrays.equals(known.command(), content);
        return same ? Recall.SAME : Recall.OTHER;
    }

    @Override
    public void remember(Command command) {
        // The record that the command leaves pins its id and content: see add.
    }

    @Override
    public Optional<Settlement> settlement(String order) {
        String subject = Subjects.order(order);
        Optional<JournalRecord> record =
                filter.mightContain(subject) ? findSubject(subject) : Optional.empty();
        return record.or(() -> find(order))
                .flatMap(OutcomeDecoder::settled)
                .filter(settled -> settled.order().equals(order))
                .map(RecordedOutcome.SettledOrder::settlement);
    }

    @Override
    public void keep(String order, Settlement settlement) {
        encoder.settlement(order, settlement);
        String subject = Subjects.order(order);
        if (order.equals(id)) {
            settledItself = true; // found by its command id
        } else if (!subjects.contains(subject)) {
            subjects.add(subject);
        }
    }

    @Override
    public boolean hasEnded(String hold) {
        String subject = Subjects.hold(hold);
        return subjects.contains(subject)
                || filter.mightContain(subject) && findSubject(subject).isPresent();
    }

    @Override
    public void endHold(String hold) {
        endedHolds.add(hold);
        subjects.add(Subjects.hold(hold));
    }

    void save(DataOutputStream out) throws IOException {
        filter.save(out);
    }

    void load(DataInputStream in) throws IOException {
        filter = ScalableFilter.load(in);
    }

    private Optional<JournalRecord> find(String command) {
        return find(command, seq);
    }

    private Optional<JournalRecord> find(String command, long beforeSeq) {
        if (!filter.mightContain(command)) {
            return Optional.empty();
        }
        return recent.ofCommand(command).or(() -> lookup.ofCommand(command, beforeSeq));
    }

    private Optional<JournalRecord> findSubject(String subject) {
        return recent.ofSubject(subject).or(() -> lookup.ofSubject(subject, seq));
    }
}
