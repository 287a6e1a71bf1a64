package org.tidemark.server.people.audit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriComponentsBuilder;
import org.tidemark.server.kernel.audit.AuditOutcome;
import org.tidemark.server.kernel.audit.AuditSearch;

/**
 * What is looked for, as it was entered.
 *
 * @param who name of staff
 * @param about to whom or what
 * @param what the beginning of what was done
 * @param from the first day
 * @param until the last day
 */
public record AuditForm(
        @Nullable String who,
        @Nullable String about,
        @Nullable String what,
        @Nullable AuditOutcome outcome,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until) {

    AuditSearch search(ZoneId zone) {
        return new AuditSearch(
                text(who),
                text(what),
                text(about),
                Optional.ofNullable(outcome),
                Optional.ofNullable(from).map(day -> day.atStartOfDay(zone).toOffsetDateTime()),
                Optional.ofNullable(until)
                        .map(day -> day.plusDays(1).atStartOfDay(zone).toOffsetDateTime()));
    }

    /** What was entered, empty for nothing. */
    public String text(@Nullable String entered) {
        return entered == null ? "" : entered.strip();
    }

    /** The same as a query, with a question mark before it; empty where all is shown. */
    public String query() {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        add(query, "who", text(who));
        add(query, "about", text(about));
        add(query, "what", text(what));
        add(query, "outcome", outcome == null ? "" : outcome.name());
        add(query, "from", from == null ? "" : from.toString());
        add(query, "until", until == null ? "" : until.toString());
        return query.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.queryParam(name, value);
        }
    }
}
