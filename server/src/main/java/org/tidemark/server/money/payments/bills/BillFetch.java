package org.tidemark.server.money.payments.bills;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A bill that the platform has fetched by itself, or tried to.
 *
 * @param state how it ended, as {@link BillFetches.State} has it
 * @param note what the provider said; empty for nothing
 */
public record BillFetch(
        String provider, LocalDate day, String state, OffsetDateTime at, String note) {}
