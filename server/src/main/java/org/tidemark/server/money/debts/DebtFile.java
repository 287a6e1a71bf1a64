package org.tidemark.server.money.debts;

import java.time.OffsetDateTime;

/**
 * A file of debts that was sent.
 *
 * @param takenBy empty while it was only looked at
 */
public record DebtFile(long id, String sentBy, OffsetDateTime sentAt, String takenBy, int rows) {

    /** Whether its debts are entered. */
    public boolean taken() {
        return !takenBy.isEmpty();
    }
}
