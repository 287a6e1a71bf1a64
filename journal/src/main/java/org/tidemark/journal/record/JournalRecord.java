package org.tidemark.journal.record;

import java.util.List;
import org.tidemark.engine.command.Timestamp;

/**
 * One command and what became of it, or a later part of what became of it, as the journal keeps it.
 * The arrays are shared, not copied: nobody changes them.
 */
public final class JournalRecord {

    private final long seq;
    private final Timestamp at;
    private final boolean stamped;
    private final String commandId;
    private final byte[] command;
    private final byte[] outcome;
    private final byte[] hash;
    private final List<String> subjects;

    /**
     * A record.
     *
     * @param seq position in the journal, from 1
     * @param at when it happened
     * @param stamped whether the platform stamped the time; otherwise it belongs to the content
     * @param command a serialised {@link Wire.Command}; empty on a continuation
     * @param outcome a serialised {@link Wire.Outcome}
     * @param hash see {@link ChainHash}
     * @param subjects what the record can be found by later, see {@link Subjects}; empty on a
     *     record that was read
     */
    public JournalRecord(
            long seq,
            Timestamp at,
            boolean stamped,
            String commandId,
            byte[] command,
            byte[] outcome,
            byte[] hash,
            List<String> subjects) {
        this.seq = seq;
        this.at = at;
        this.stamped = stamped;
        this.commandId = commandId;
        this.command = command;
        this.outcome = outcome;
        this.hash = hash;
        this.subjects = List.copyOf(subjects);
    }

    /** Position in the journal, from 1. */
    public long seq() {
        return seq;
    }

    /** When it happened. */
    public Timestamp at() {
        return at;
    }

    /** Whether the platform stamped the time. */
    public boolean stamped() {
        return stamped;
    }

    /** Id of the command. */
    public String commandId() {
        return commandId;
    }

    /** The command, serialised. */
    public byte[] command() {
        return command;
    }

    /** Whether it is a later part of a command's outcome; such a record carries no command. */
    public boolean isContinuation() {
        return command.length == 0;
    }

    /** The outcome or this part of it, serialised. */
    public byte[] outcome() {
        return outcome;
    }

    /** The hash over this record and the one before it. */
    public byte[] hash() {
        return hash;
    }

    /** What the record can be found by later; empty on a record that was read. */
    public List<String> subjects() {
        return subjects;
    }

    /** The same record, to be found by these subjects. */
    public JournalRecord findableBy(List<String> found) {
        return new JournalRecord(seq, at, stamped, commandId, command, outcome, hash, found);
    }

    /** About how many bytes it takes. */
    public int sizeBytes() {
        return command.length + outcome.length + commandId.length() + 128;
    }

    @Override
    public String toString() {
        return "record " + seq + " of command " + commandId;
    }
}
