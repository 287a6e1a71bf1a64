package org.tidemark.journal.verify;

import java.util.List;
import java.util.function.Consumer;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.journal.record.JournalRecord;

/**
 * Compares a ledger with what is told of it elsewhere: begun before the head is read, shown every
 * record from the first to that head, asked at the end.
 */
public interface ReadModelCheck {

    /** Where there is no read model. */
    ReadModelCheck NONE =
            new ReadModelCheck() {
                @Override
                public void begin() {}

                @Override
                public void record(JournalRecord record) {}

                @Override
                public List<LocalizedText> differences(
                        LedgerView view, long seq, Consumer<LocalizedText> notes) {
                    return List.of();
                }
            };

    /** Looks how far it is, before anybody looks how far the journal is. */
    void begin();

    /** The next record of the journal. */
    void record(JournalRecord record);

    /**
     * What differs, a sentence each.
     *
     * @param seq sequence of the last record in the ledger
     * @param notes told what was compared, or why nothing could be
     */
    List<LocalizedText> differences(LedgerView view, long seq, Consumer<LocalizedText> notes);
}
