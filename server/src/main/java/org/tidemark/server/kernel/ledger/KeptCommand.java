package org.tidemark.server.kernel.ledger;

import org.tidemark.engine.command.Command;
import org.tidemark.journal.record.CommandDecoder;
import org.tidemark.journal.record.JournalRecord;
import org.tidemark.journal.record.OutcomeDecoder;
import org.tidemark.journal.record.RecordedOutcome;

/**
 * A command and what became of it, from the journal.
 *
 * @param sequence of its record, the first one if it has several
 * @param command as it was given, with the time at which it happened
 * @param outcome what became of it; of a long outcome its first part
 */
public record KeptCommand(long sequence, Command command, RecordedOutcome outcome) {

    static KeptCommand of(JournalRecord record) {
        return new KeptCommand(
                record.seq(),
                CommandDecoder.decode(record).at(record.at()),
                OutcomeDecoder.decode(record));
    }
}
