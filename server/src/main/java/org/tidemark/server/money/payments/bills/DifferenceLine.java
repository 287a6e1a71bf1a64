package org.tidemark.server.money.payments.bills;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A difference as it is worked off.
 *
 * @param place in its comparison, from 1
 * @param doneBy who has worked it off; empty where nobody has
 * @param doneAt when; null where nobody has
 * @param note what it was
 */
public record DifferenceLine(
        int place,
        BillDifference difference,
        String doneBy,
        @Nullable OffsetDateTime doneAt,
        String note) {

    /** Whether somebody has worked it off. */
    public boolean isDone() {
        return !doneBy.isEmpty();
    }
}
