package org.tidemark.server.people.audit;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tidemark.server.kernel.audit.AuditOutcome;
import org.tidemark.server.kernel.audit.AuditSearch;
import org.tidemark.server.web.site.DayRange;
import org.tidemark.server.web.site.FilterQuery;

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
        @Nullable String from,
        @Nullable String until) {

    AuditSearch search(ZoneId zone) {
        return new AuditSearch(
                text(who),
                text(what),
                text(about),
                Optional.ofNullable(outcome),
                days().begin(zone),
                days().end(zone));
    }

    /** The days, readable or not. */
    public DayRange days() {
        return DayRange.of(from, until);
    }

    /** What was entered, empty for nothing. */
    public String text(@Nullable String entered) {
        return Objects.requireNonNullElse(entered, "").strip();
    }

    /** The same as a query, with a question mark before it; empty where all is shown. */
    public String query() {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("who", text(who));
        asked.put("about", text(about));
        asked.put("what", text(what));
        asked.put("outcome", outcome == null ? "" : outcome.name());
        asked.put("from", days().from());
        asked.put("until", days().until());
        return FilterQuery.of(asked);
    }
}
