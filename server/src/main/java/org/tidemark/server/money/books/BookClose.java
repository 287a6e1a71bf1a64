package org.tidemark.server.money.books;

import java.time.OffsetDateTime;
import java.time.YearMonth;

/**
 * A month that somebody has closed.
 *
 * @param sequence the last record of the journal that belongs to it
 * @param fingerprint the hash of its figures as they were then
 */
public record BookClose(
        YearMonth month, long sequence, String fingerprint, String by, OffsetDateTime at) {}
