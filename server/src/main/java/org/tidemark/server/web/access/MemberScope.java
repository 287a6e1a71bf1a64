package org.tidemark.server.web.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an app may do for a member who has let it in. */
public enum MemberScope {
    /** Looks at goods, stores and what they earn. */
    SHOP_READ("shop:read"),
    /** Sees basket, orders, returns and coupons. */
    ORDERS_READ("orders:read"),
    /** Fills the basket, orders, pays, cancels, receives, returns. */
    ORDERS_WRITE("orders:write"),
    /** Sees money, points and why they moved. */
    WALLET_READ("wallet:read"),
    /** Redeems points and withdraws money; with a proof of the last minutes. */
    WALLET_WRITE("wallet:write"),
    /** Sees the profile, the addresses and the messages. */
    PROFILE_READ("profile:read"),
    /** Changes them. */
    PROFILE_WRITE("profile:write"),
    /** Sees and does tasks. */
    TASKS_WRITE("tasks:write"),
    /** Sees the team and the invitation. */
    TEAM_READ("team:read");

    private final String text;

    MemberScope(String text) {
        this.text = text;
    }

    /** As it stands in requests, answers and descriptions. */
    public String text() {
        return text;
    }

    /** The end of the key of what it means. */
    public String key() {
        return text.replace(':', '-');
    }

    /** The one that is written so. */
    public static Optional<MemberScope> of(String text) {
        return Arrays.stream(values()).filter(scope -> scope.text.equals(text)).findFirst();
    }

    /** Those that are written there; what is none is left out. */
    public static Set<MemberScope> all(@Nullable Collection<String> texts) {
        Set<MemberScope> found = EnumSet.noneOf(MemberScope.class);
        if (texts != null) {
            texts.forEach(text -> of(text).ifPresent(found::add));
        }
        return found;
    }

    /** With a space between, in one order. */
    public static String joined(Set<MemberScope> scopes) {
        return scopes.stream().sorted().map(MemberScope::text).collect(Collectors.joining(" "));
    }
}
