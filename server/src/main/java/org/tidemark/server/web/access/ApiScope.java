package org.tidemark.server.web.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a program may do over the API: a key of its client carries some of these and no more. */
public enum ApiScope {
    /** Settles orders. */
    ORDERS_WRITE("orders:write"),
    /** Refunds settled orders. */
    REFUNDS_WRITE("refunds:write"),
    /** Redeems members' points. */
    REDEMPTIONS_WRITE("redemptions:write"),
    /** Sets members' money aside, pays it out, gives it back. */
    HOLDS_WRITE("holds:write"),
    /** Enrols members and moves them to another region. */
    MEMBERS_WRITE("members:write"),
    /** Says that a member's identity was verified. */
    VERIFICATIONS_WRITE("verifications:write"),
    /** Tells what members do day by day: tasks, check-ins. */
    ACTIVITY_WRITE("activity:write"),
    /** Registers stores and suppliers. */
    PLACES_WRITE("places:write"),
    /** Notes that stores and suppliers were paid. */
    PAYMENTS_WRITE("payments:write"),
    /** Withholds tax from members, gives it back, and notes that the tax office was paid. */
    TAXES_WRITE("taxes:write"),
    /** Brings ad income in and closes days. */
    DAYS_WRITE("days:write"),
    /** Appoints agents, leaders and weights, issues coins, grants shares. */
    REWARDS_WRITE("rewards:write"),
    /** Injects, grants, funds, releases, pauses and resumes. */
    POOLS_WRITE("pools:write"),
    /** Adopts plans. */
    PLANS_WRITE("plans:write"),
    /** Reads programmes, prices, quotes and what buyers are told. */
    PROGRAMMES_READ("programmes:read"),
    /** Reads orders and what became of commands. */
    ORDERS_READ("orders:read"),
    /** Reads members, what they hold, and their statements. */
    MEMBERS_READ("members:read"),
    /** Reads stores, suppliers and agents. */
    PLACES_READ("places:read"),
    /** Reads everything that happened, in order, and the ledger's own accounts. */
    LEDGER_READ("ledger:read");

    private final String text;

    ApiScope(String text) {
        this.text = text;
    }

    /** As it stands in answers and in the description of the API. */
    public String text() {
        return text;
    }

    /** The one that is written so. */
    public static Optional<ApiScope> of(String text) {
        return Arrays.stream(values()).filter(scope -> scope.text.equals(text)).findFirst();
    }

    /** Those that are written there; what is none is left out, and nothing written is none. */
    public static Set<ApiScope> all(@Nullable Collection<String> texts) {
        return (texts == null ? Set.<String>of() : texts)
                .stream().flatMap(text -> of(text).stream()).collect(Collectors.toSet());
    }
}
