package org.tidemark.server.faces.journal;

import java.util.List;
import org.tidemark.server.kernel.ledger.JournalBook;
import org.tidemark.server.kernel.ledger.JournalLine;
import org.tidemark.server.kernel.scrub.JournalProofState;

/**
 * A piece of the journal.
 *
 * @param notFound what was looked for and is not there; empty where nothing was
 * @param end where the journal ends now
 * @param rows so many records are shown at most
 */
public record JournalPage(
        List<JournalLine> lines,
        String notFound,
        JournalBook.End end,
        int rows,
        JournalProofState proof) {

    public JournalPage {
        lines = List.copyOf(lines);
    }

    /** Whether there are older ones. */
    public boolean hasOlder() {
        return !lines.isEmpty() && lines.getLast().sequence() > 1;
    }
}
