package org.tidemark.server.money.batches;

import java.time.OffsetDateTime;
import java.util.Locale;
import org.tidemark.server.money.batches.model.BatchKind;

/**
 * A batch.
 *
 * @param asked how often it was proposed for release
 * @param secondBy who agreed, empty where it was within the limits of who released it
 * @param lines those that were not left out
 * @param sumFen of those
 * @param paid how many of them the bank has paid
 * @param failed how many it has not
 */
public record BankBatch(
        String number,
        BatchKind kind,
        String currency,
        State state,
        String madeBy,
        OffsetDateTime madeAt,
        int asked,
        String releasedBy,
        String secondBy,
        int lines,
        long sumFen,
        int paid,
        int failed) {

    /** How a batch stands. */
    public enum State {
        /** It may still be changed. */
        PLANNED,
        /** It may go to the bank. */
        RELEASED,
        /** Its list was taken out. */
        AT_BANK,
        /** Every line has ended. */
        DONE,
        /** No line is left. */
        DROPPED;

        /** The key of what people read. */
        public String key() {
            return "batches.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** The id of the proposal that it be released, the newest. */
    String proposal() {
        return "batch-" + number + "-" + asked;
    }
}
