package org.tidemark.server.trade.screening;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whether a store's takings look like sales to itself (docs/guide/economics.md, section 8: a faked
 * sale costs it only what it gives up). A pure function of the orders of 30 days.
 */
final class WashSignals {

    private static final Duration AT_ONCE = Duration.ofDays(1);
    private static final int PERCENT = 100;
    private static final int JUST_BELOW_PERCENT = 95;
    private static final long ROUND_FEN = 10_000;
    private static final int NIGHT_ENDS = 5;
    private static final int LARGEST = 3;

    private final List<ScreenedOrder> orders;
    private final History history;
    private final ZoneId zone;

    private WashSignals(History history, ZoneId zone) {
        this.orders = history.ofStore();
        this.history = history;
        this.zone = zone;
    }

    /** The figure of every signal of the store's score; none where there are too few orders. */
    static Map<Signal, Long> of(History history, int leastOrders, ZoneId zone) {
        return history.ofStore().size() < leastOrders || history.ofStore().isEmpty()
                ? Map.of()
                : new WashSignals(history, zone).figures();
    }

    private Map<Signal, Long> figures() {
        Set<String> shared = sharedDevices();
        Map<Signal, Long> figures = new EnumMap<>(Signal.class);
        figures.put(Signal.OWN_PEOPLE, shareOfTakings(ScreenedOrder::ownLine));
        figures.put(Signal.SHARED_DEVICES, shareOfTakings(o -> shared.contains(o.device())));
        figures.put(Signal.JUST_BELOW_LIMITS, shareOfOrders(this::justBelow));
        figures.put(Signal.ROUND_AMOUNTS, shareOfOrders(o -> o.amountFen() % ROUND_FEN == 0));
        figures.put(
                Signal.NIGHT_HOURS, shareOfOrders(o -> o.at().atZone(zone).getHour() < NIGHT_ENDS));
        figures.put(Signal.FEW_BUYERS, largestBuyers());
        figures.put(Signal.REDEEMED_AT_ONCE, shareOfTakings(this::redeemedAtOnce));
        return figures;
    }

    private long takings() {
        return orders.stream().mapToLong(ScreenedOrder::amountFen).sum();
    }

    private long shareOfTakings(Predicate<ScreenedOrder> which) {
        long part = orders.stream().filter(which).mapToLong(ScreenedOrder::amountFen).sum();
        return PERCENT * part / takings();
    }

    private long shareOfOrders(Predicate<ScreenedOrder> which) {
        return PERCENT * orders.stream().filter(which).count() / orders.size();
    }

    private Set<String> sharedDevices() {
        Map<String, Set<String>> users = new HashMap<>();
        orders.stream()
                .filter(ScreenedOrder::hasDevice)
                .forEach(o ->
                        users.computeIfAbsent(o.device(), d -> new HashSet<>()).add(o.member()));
        Set<String> shared = new HashSet<>(history.ownerDevices());
        users.forEach((device, members) -> {
            if (members.size() > 1) {
                shared.add(device);
            }
        });
        return shared;
    }

    private boolean justBelow(ScreenedOrder order) {
        return history.limitsFen().stream()
                .anyMatch(limit ->
                        order.amountFen() < limit
                                && order.amountFen() >= limit / PERCENT * JUST_BELOW_PERCENT);
    }

    private long largestBuyers() {
        Map<String, Long> byBuyer = new HashMap<>();
        orders.forEach(o -> byBuyer.merge(o.member(), o.amountFen(), Long::sum));
        long largest =
                byBuyer.values().stream()
                        .sorted(Comparator.reverseOrder())
                        .limit(LARGEST)
                        .mapToLong(Long::longValue)
                        .sum();
        return PERCENT * largest / takings();
    }

    private boolean redeemedAtOnce(ScreenedOrder order) {
        List<Instant> moments = history.redeemedAt().getOrDefault(order.member(), List.of());
        return moments.stream()
                .anyMatch(moment ->
                        !moment.isBefore(order.at()) && moment.isBefore(order.at().plus(AT_ONCE)));
    }
}
