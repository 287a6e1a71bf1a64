package org.tidemark.server.money.payments.bills;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A bill that was compared with our book.
 *
 * @param lines of the bill
 * @param equal how many of them stand in our book with the same amount
 * @param different in how many the two differ
 * @param open how many of these nobody has worked off
 */
public record BillComparison(
        long id,
        String provider,
        LocalDate day,
        OffsetDateTime at,
        String by,
        int lines,
        int equal,
        int different,
        int open) {}
