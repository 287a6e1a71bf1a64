package org.tidemark.server.growth.team;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A member's contribution and his entries in the share register.
 *
 * @param contribution in hundredths
 */
public record ContributionPage(
        long contribution, long shares, List<Entry> entries, List<Line> lines, boolean more) {

    public ContributionPage {
        entries = List.copyOf(entries);
        lines = List.copyOf(lines);
    }

    /** One entry; contribution in hundredths. */
    public record Entry(
            OffsetDateTime at,
            long shares,
            long contribution,
            LocalDate lockedUntil,
            String reference) {}

    /** One movement of contribution, in hundredths. */
    public record Line(
            long sequence, int line, OffsetDateTime at, String type, long amount, long after) {}
}
