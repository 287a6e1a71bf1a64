package org.tidemark.journal.readmodel;

import java.util.List;
import org.tidemark.journal.record.RecordedEvent;

/**
 * A line of {@code read_model.posting}.
 *
 * @param seq of its record
 * @param line number in the record, from 0
 * @param atMicros its time, in microseconds since 1970
 * @param amount in the asset's smallest unit, positive into the account
 * @param after what the account then held
 * @param terms why it is this amount; none for what the command itself says
 */
public record PostingLine(
        long seq,
        int line,
        long atMicros,
        String commandId,
        String eventType,
        String account,
        String asset,
        long amount,
        long after,
        List<RecordedEvent.Term> terms) {

    public PostingLine {
        terms = List.copyOf(terms);
    }
}
