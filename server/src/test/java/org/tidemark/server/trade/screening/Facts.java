package org.tidemark.server.trade.screening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds facts for tests of the pure functions. */
final class Facts {

    /** Noon in Shanghai. */
    static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    static final Instant LONG_AGO = NOON.minusSeconds(400L * 24 * 3600);
    static final ScreeningProperties USUAL = new ScreeningProperties(40, 50, 25, 10, Map.of());

    private Facts() {}

    static ScreenedOrder till(
            int number, String member, long amountFen, Instant at, String device, boolean own) {
        return new ScreenedOrder(
                "t" + number,
                ScreenedSettlement.Kind.TILL,
                member,
                "store",
                "owner",
                amountFen,
                at,
                device,
                own ? List.of(member, "owner") : List.of(member),
                own,
                LONG_AGO);
    }

    /** A history in which the member's, device's and store's orders are these. */
    static History of(List<ScreenedOrder> store, Map<String, List<Instant>> redeemedAt) {
        ScreenedOrder last = store.getLast();
        return new History(
                pick(store, last, true),
                pick(store, last, false),
                store,
                List.of(),
                0,
                0,
                List.of(),
                0,
                Set.of("owners-phone"),
                redeemedAt,
                Set.of(200_000L, 1_000_000L));
    }

    private static List<ScreenedOrder> pick(
            List<ScreenedOrder> all, ScreenedOrder last, boolean byMember) {
        List<ScreenedOrder> picked = new ArrayList<>();
        for (ScreenedOrder order : all) {
            if (byMember
                    ? order.member().equals(last.member())
                    : order.device().equals(last.device())) {
                picked.add(order);
            }
        }
        return picked;
    }
}
