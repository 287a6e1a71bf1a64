package org.tidemark.server.growth.reports;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tidemark.engine.command.Command;
import org.tidemark.server.growth.reports.ReportStore.Happened;
import org.tidemark.server.kernel.ledger.KeptCommands;
import org.tidemark.server.trade.purchases.model.PurchaseNumber;

/** Brings what the reports are made of up to the read model, a piece at a time. */
@Component
class ReportFollower {

    private final ReportStore store;
    private final KeptCommands commands;

    ReportFollower(ReportStore store, KeptCommands commands) {
        this.store = store;
        this.commands = commands;
    }

    /** One order's parts by month: what is added up. */
    record Key(PartKind kind, LocalDate month, String part) {}

    /**
     * Counts the next records of the read model, at most so many.
     *
     * @return how many records; 0 where the reports have all that the read model has
     */
    @Transactional
    int follow(int most) {
        long after = store.lockedSequence();
        long until = Math.min(store.readModel(), after + most);
        if (until <= after) {
            return 0;
        }
        store.addBuyers(after, until);
        store.addRewards(after, until);
        store.addPrices(after, until);
        addParts(store.happened(after, until));
        store.keep(until);
        return Math.toIntExact(until - after);
    }

    private void addParts(List<Happened> happened) {
        Map<String, String> orderOf = orderOf(happened);
        Map<String, Command.Order> orders = commands.find(Command.Order.class, orderOf.values());
        Map<String, List<ReportGoods>> goods = goods(orders.keySet());
        goods.values().forEach(lines -> lines.forEach(store::name));
        Map<Key, PartSums> sums = new HashMap<>();
        for (Happened one : happened) {
            String id = orderOf.getOrDefault(one.command(), "");
            Optional.ofNullable(orders.get(id))
                    .ifPresent(order -> add(sums, one, order, goods.getOrDefault(id, List.of())));
        }
        sums.forEach(store::add);
    }

    /** The order of each command: its own, or the one that it reverses. */
    private Map<String, String> orderOf(List<Happened> happened) {
        Map<String, String> orderOf = new HashMap<>();
        happened.stream()
                .filter(one -> !one.reversed())
                .forEach(one -> orderOf.put(one.command(), one.command()));
        commands.find(
                        Command.Reverse.class,
                        happened.stream()
                                .filter(Happened::reversed)
                                .map(Happened::command)
                                .toList())
                .forEach((id, reverse) -> orderOf.put(id, reverse.order()));
        return orderOf;
    }

    private Map<String, List<ReportGoods>> goods(Collection<String> orders) {
        Map<String, String> orderOfNumber = new HashMap<>();
        orders.forEach(id ->
                PurchaseNumber.ofCommand(id)
                        .ifPresent(number -> orderOfNumber.put(number.text(), id)));
        Map<String, List<ReportGoods>> goods = new HashMap<>();
        store.goods(orderOfNumber.keySet())
                .forEach((number, lines) ->
                        goods.put(orderOfNumber.getOrDefault(number, ""), lines));
        return goods;
    }

    private static void add(
            Map<Key, PartSums> sums, Happened one, Command.Order order, List<ReportGoods> sold) {
        add(sums, one, PartKind.STORE, order.store(), one.totalFen());
        add(sums, one, PartKind.REGION, OrderParts.region(order), one.totalFen());
        OrderParts.byProduct(order, sold, one.totalFen())
                .forEach((product, fen) -> add(sums, one, PartKind.PRODUCT, product, fen));
    }

    private static void add(
            Map<Key, PartSums> sums, Happened one, PartKind kind, String part, long fen) {
        sums.merge(
                new Key(kind, one.month(), part),
                one.reversed() ? PartSums.reversed(fen) : PartSums.settled(fen),
                PartSums::plus);
    }
}
