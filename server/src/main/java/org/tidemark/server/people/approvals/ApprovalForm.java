package org.tidemark.server.people.approvals;

import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.ApprovalSearch;
import org.tidemark.server.kernel.approvals.ApprovalState;
import org.tidemark.server.web.site.DayRange;

/**
 * Which proposals are looked for, as it was entered.
 *
 * @param who name of staff
 * @param about whom or what it is about
 * @param from the first day
 * @param until the last day
 */
public record ApprovalForm(
        @Nullable String who,
        @Nullable String about,
        @Nullable ApprovalAction action,
        @Nullable ApprovalState state,
        @Nullable String from,
        @Nullable String until) {

    /**
     * The search.
     *
     * @param judged what whoever looks can judge
     */
    ApprovalSearch search(Set<ApprovalAction> judged, ZoneId zone) {
        return new ApprovalSearch(
                action == null ? judged : judged.contains(action) ? Set.of(action) : Set.of(),
                text(who),
                text(about),
                Optional.ofNullable(state),
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
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        add(query, "who", text(who));
        add(query, "about", text(about));
        add(query, "action", action == null ? "" : action.name());
        add(query, "state", state == null ? "" : state.name());
        add(query, "from", days().from());
        add(query, "until", days().until());
        return query.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.queryParam(name, value);
        }
    }
}
