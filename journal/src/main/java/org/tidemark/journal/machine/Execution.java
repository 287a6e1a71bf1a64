package org.tidemark.journal.machine;

import org.tidemark.engine.Outcome;
import org.tidemark.journal.record.JournalRecord;

/** What came of executing a command. */
public sealed interface Execution {

    /** Accepted or refused: its record, the first one if there are several. */
    record Recorded(JournalRecord record, Outcome outcome) implements Execution {}

    /**
     * The command was given before, with the same content: its record, which may not be durable
     * yet.
     */
    record Repeated(JournalRecord original) implements Execution {}

    /** The id was given before, with other content. Leaves no record. */
    record Conflicting(Outcome.Rejected outcome) implements Execution {}
}
