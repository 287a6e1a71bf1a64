package org.tidemark.server.kernel.ledger;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.command.By;

/**
 * One record of the journal.
 *
 * @param at when it happened, in the ledger's zone
 * @param command the id of its command
 * @param continued whether it goes on with the outcome of the command before
 * @param events the kinds of what happened, each once; none where it was refused
 * @param refused why nothing happened
 * @param by who had it done
 * @param readable whether it could be read at all
 */
public record JournalLine(
        long sequence,
        OffsetDateTime at,
        String command,
        boolean continued,
        List<String> events,
        Optional<Outcome.Rejected> refused,
        By by,
        boolean readable) {

    public JournalLine {
        events = List.copyOf(events);
    }
}
