package org.tidemark.server.trade.screening;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What buyer and device do around one order. A pure function. */
final class ConductSignals {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration NEW = Duration.ofDays(2);
    private static final Duration FRESH = Duration.ofDays(7);
    private static final int PERCENT = 100;
    private static final int LIKE_PERCENT = 5;
    private static final int FEWEST_FOR_A_SHARE = 3;

    private ConductSignals() {}

    /** The figure of every signal of the order's own score; zero for what was not found. */
    static Map<Signal, Long> of(ScreenedOrder order, History history) {
        Map<Signal, Long> figures = new EnumMap<>(Signal.class);
        figures.put(Signal.MEMBER_ORDERS_HOUR, count(history.ofMember(), order, HOUR));
        figures.put(Signal.MEMBER_AMOUNT_DAY, amount(history.ofMember(), order, DAY));
        figures.put(Signal.DEVICE_ORDERS_HOUR, count(history.ofDevice(), order, HOUR));
        figures.put(Signal.STORE_ORDERS_HOUR, count(history.ofStore(), order, HOUR));
        figures.put(Signal.STORE_AMOUNT_DAY, amount(history.ofStore(), order, DAY));
        figures.put(Signal.SIGN_UPS_DEVICE, history.signUpsOnDevice());
        figures.put(Signal.SIGN_UPS_ADDRESS, history.signUpsFromAddress());
        figures.put(
                Signal.NEW_MEMBER_AMOUNT, order.memberYoungerThan(NEW) ? order.amountFen() : 0L);
        figures.put(Signal.OWN_SPONSORS_STORES, ownLineShare(history.ofMember()));
        figures.put(Signal.PAYMENT_CYCLE, history.paymentsBack());
        figures.put(Signal.DEVICE_IN_LINE, related(order.kin(), history.kinOfDevice()));
        figures.put(Signal.FRESH_CHAIN, freshChain(order, history.alike()));
        return figures;
    }

    private static long count(List<ScreenedOrder> orders, ScreenedOrder now, Duration age) {
        return orders.stream().filter(order -> order.within(age, now.at())).count();
    }

    private static long amount(List<ScreenedOrder> orders, ScreenedOrder now, Duration age) {
        return orders.stream()
                .filter(order -> order.within(age, now.at()))
                .mapToLong(ScreenedOrder::amountFen)
                .sum();
    }

    /** One or two orders say nothing about where somebody mostly buys. */
    private static long ownLineShare(List<ScreenedOrder> orders) {
        if (orders.size() < FEWEST_FOR_A_SHARE) {
            return 0;
        }
        long all = orders.stream().mapToLong(ScreenedOrder::amountFen).sum();
        long own =
                orders.stream()
                        .filter(ScreenedOrder::ownLine)
                        .mapToLong(ScreenedOrder::amountFen)
                        .sum();
        return PERCENT * own / all;
    }

    private static long related(List<String> kin, List<List<String>> others) {
        return others.stream().filter(other -> !Collections.disjoint(kin, other)).count();
    }

    /**
     * Members of the buyer's line, he himself included, all of them new, with like amounts. Whom a
     * store's owner sponsors is not related by that: at a till every new customer may be.
     */
    private static long freshChain(ScreenedOrder order, List<ScreenedOrder> alike) {
        if (!order.memberYoungerThan(FRESH)) {
            return 0;
        }
        List<String> kin = new ArrayList<>(order.kin());
        kin.remove(order.storeOwner());
        Set<String> chain = new HashSet<>();
        for (ScreenedOrder other : alike) {
            boolean like =
                    Math.abs(other.amountFen() - order.amountFen())
                            <= order.amountFen() / PERCENT * LIKE_PERCENT;
            if (like
                    && other.within(HOUR, order.at())
                    && other.store().equals(order.store())
                    && other.memberYoungerThan(FRESH)
                    && !Collections.disjoint(kin, other.kin())) {
                chain.add(other.member());
            }
        }
        return chain.size();
    }
}
