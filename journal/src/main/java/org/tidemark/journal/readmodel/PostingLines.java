package org.tidemark.journal.readmodel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tidemark.journal.record.JournalRecord;
import org.tidemark.journal.record.OutcomeDecoder;
import org.tidemark.journal.record.RecordedEvent;

/** What records in a row make of {@code read_model.posting}, counted up from given balances. */
public final class PostingLines {

    private final Map<Page.BalanceKey, Long> balances;

    /** From the balances before the first of the records; they are counted up. */
    PostingLines(Map<Page.BalanceKey, Long> balances) {
        this.balances = balances;
    }

    /** From the first record of a journal. */
    public static PostingLines fromTheFirst() {
        return new PostingLines(new HashMap<>());
    }

    /** The lines of the next record. */
    public List<PostingLine> of(JournalRecord record) {
        return of(record, OutcomeDecoder.decode(record).events());
    }

    List<PostingLine> of(JournalRecord record, List<RecordedEvent> events) {
        List<PostingLine> lines = new ArrayList<>();
        for (RecordedEvent event : events) {
            for (RecordedEvent.Posting posting : event.postings()) {
                long after =
                        balances.merge(
                                new Page.BalanceKey(posting.account(), posting.asset()),
                                posting.amount(),
                                Math::addExact);
                lines.add(
                        new PostingLine(
                                record.seq(),
                                lines.size(),
                                record.at().epochMicros(),
                                record.commandId(),
                                event.type(),
                                posting.account(),
                                posting.asset(),
                                posting.amount(),
                                after,
                                posting.terms()));
            }
        }
        return lines;
    }
}
