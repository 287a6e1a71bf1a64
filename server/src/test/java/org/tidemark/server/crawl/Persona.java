package org.tidemark.server.crawl;

import java.util.List;

/**
 * Somebody who walks through the platform.
 *
 * @param signIn the path of the tests' own sign-in; empty for a guest
 * @param starts where he begins
 */
record Persona(String name, String signIn, List<String> starts) {

    /** The member whose order waits for its payment. */
    static final String BUYER = "member-005";

    private static final List<String> CONSOLE = List.of("/console");

    /** A guest, members with orders in every state, an owner of a store, each role of the staff. */
    static List<Persona> all() {
        return List.of(
                new Persona("guest", "", List.of("/", "/stores", "/console/login", "/sign-in")),
                member("member", 1, "/", "/my", "/my/tasks", "/my/team", "/stores", "/my/prove"),
                member("store owner", 2, "/my/stores", "/my", "/my/withdrawals"),
                member("agent", 3, "/my/region", "/my/team"),
                member("buyer, unpaid", 5, "/my/orders", "/checkout"),
                member("buyer, paid", 6, "/my/orders"),
                member("buyer, shipped", 7, "/my/orders"),
                member("buyer, received", 8, "/my/orders", "/my/returns"),
                member("buyer, returning", 9, "/my/orders", "/my/returns"),
                member("new member", 24, "/my", "/my/verification"),
                staff("OWNER"),
                staff("OPERATIONS"),
                staff("FINANCE"),
                staff("SUPPORT"),
                staff("CONTENT"),
                staff("RISK"),
                staff("AUDITOR"));
    }

    private static Persona member(String name, int number, String... starts) {
        return new Persona(
                name, "/test-only/sign-in/member-%03d".formatted(number), List.of(starts));
    }

    private static Persona staff(String role) {
        return new Persona("staff " + role, "/test-only/staff?roles=" + role, CONSOLE);
    }

    @Override
    public String toString() {
        return name;
    }
}
