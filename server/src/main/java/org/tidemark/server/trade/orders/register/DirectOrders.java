package org.tidemark.server.trade.orders.register;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.event.EventType;
import org.tidemark.server.kernel.jobs.Job;
import org.tidemark.server.kernel.ledger.EventCursor;
import org.tidemark.server.kernel.ledger.EventFeed;
import org.tidemark.server.kernel.ledger.EventPage;
import org.tidemark.server.kernel.ledger.KeptCommands;
import org.tidemark.server.trade.orders.register.DirectOrderStore.DirectOrder;
import org.tidemark.server.trade.purchases.model.PurchaseNumber;

/**
 * Follows the orders that programs and staff give to the ledger themselves, and what of them is
 * reversed, a piece at a time.
 */
@Component
final class DirectOrders implements Job {

    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final int AT_ONCE = 200;

    private final EventFeed feed;
    private final KeptCommands commands;
    private final DirectOrderStore store;
    private final TransactionTemplate transaction;

    DirectOrders(
            EventFeed feed,
            KeptCommands commands,
            DirectOrderStore store,
            TransactionTemplate transaction) {
        this.feed = feed;
        this.commands = commands;
        this.store = store;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "direct-orders";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public int doWork() {
        EventCursor place = store.place();
        EventPage page =
                feed.after(
                        place,
                        Set.of(EventType.ORDER_SETTLED.code(), EventType.ORDER_REVERSED.code()),
                        AT_ONCE);
        if (page.next().equals(place)) {
            return 0;
        }
        List<EventPage.Line> given = given(lines(page, EventType.ORDER_SETTLED));
        Map<String, Command.Order> orders = commands.find(Command.Order.class, ids(given));
        Collection<String> reversed =
                commands
                        .find(
                                Command.Reverse.class,
                                ids(lines(page, EventType.ORDER_REVERSED).toList()))
                        .values()
                        .stream()
                        .map(Command.Reverse::order)
                        .collect(Collectors.toSet());
        transaction.executeWithoutResult(status -> {
            given.forEach(line ->
                    Optional.ofNullable(orders.get(line.command()))
                            .ifPresent(order -> store.enter(order(line, order))));
            store.among(reversed).forEach(this::refunded);
            store.keep(page.next());
        });
        return page.more() ? 1 : 0;
    }

    private void refunded(String orderId) {
        commands.order(orderId).ifPresent(order -> store.refunded(orderId, order.refunded().fen()));
    }

    private static Stream<EventPage.Line> lines(EventPage page, EventType type) {
        return page.events().stream().filter(line -> line.type().equals(type.code()));
    }

    private static List<String> ids(List<EventPage.Line> lines) {
        return lines.stream().map(EventPage.Line::command).toList();
    }

    /** Those that no purchase stands behind: a purchase is there before its command. */
    private List<EventPage.Line> given(Stream<EventPage.Line> settled) {
        List<EventPage.Line> lines = settled.toList();
        Set<String> purchases =
                store.purchasesAmong(
                        lines.stream()
                                .map(EventPage.Line::command)
                                .map(DirectOrders::numberIn)
                                .filter(number -> !number.isEmpty())
                                .toList());
        return lines.stream()
                .filter(line -> !purchases.contains(numberIn(line.command())))
                .toList();
    }

    private static String numberIn(String command) {
        return PurchaseNumber.ofCommand(command).map(PurchaseNumber::text).orElse("");
    }

    private static DirectOrder order(EventPage.Line line, Command.Order order) {
        return new DirectOrder(
                line.command(),
                line.at(),
                OrderChannel.given(line.by().actor()),
                order.member(),
                order.store(),
                order.lines().stream().map(Command.OrderLine::offer).distinct().toList(),
                order.lines().size(),
                order.lines().stream().mapToLong(Command.OrderLine::amountFen).sum(),
                order.lines().stream().mapToLong(Command.OrderLine::coins).sum(),
                order.walletFen());
    }
}
