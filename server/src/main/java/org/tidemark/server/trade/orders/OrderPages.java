package org.tidemark.server.trade.orders;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.plan.Language;
import org.tidemark.server.kernel.commands.CommandDoor;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.kernel.quotes.OrderQuote;
import org.tidemark.server.kernel.quotes.Quotes;
import org.tidemark.server.money.payments.Payments;

/** Puts together what is shown of an order. */
@Component
class OrderPages {

    private static final OrderQuote NOTHING =
            new OrderQuote(Outcome.Accepted.INSTANCE, "CNY", List.of());

    private final OrderStore store;
    private final RefundStore refunds;
    private final ReturnStore returns;
    private final InvoiceStore invoices;
    private final Checkout checkout;
    private final Addresses addresses;
    private final Payments payments;
    private final PlansInForce plans;
    private final Quotes quotes;
    private final CommandDoor door;

    OrderPages(
            OrderStore store,
            RefundStore refunds,
            ReturnStore returns,
            InvoiceStore invoices,
            Checkout checkout,
            Addresses addresses,
            Payments payments,
            PlansInForce plans,
            Quotes quotes,
            CommandDoor door) {
        this.store = store;
        this.refunds = refunds;
        this.returns = returns;
        this.invoices = invoices;
        this.checkout = checkout;
        this.addresses = addresses;
        this.payments = payments;
        this.plans = plans;
        this.quotes = quotes;
        this.door = door;
    }

    /** An order with all that belongs to it. */
    OrderPage of(ShopOrder order, Paying.Word word, Language language) {
        return new OrderPage(
                order,
                addresses.region(order.delivery().region(), language),
                store.steps(order.number()),
                refunds.of(order.number()),
                returns.ofOrder(order.number()),
                checkout.shownBefore(order),
                earned(order),
                quote(order),
                word.name().toLowerCase(java.util.Locale.ROOT),
                payments.offered(),
                Returns.mayAsk(order, store.now()),
                Invoices.mayAsk(order),
                invoices.find(order.number()));
    }

    private Map<LocalizedText, Long> earned(ShopOrder order) {
        Map<LocalizedText, Long> earned = new LinkedHashMap<>();
        for (String part : order.earned().split(",", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                String programme = part.substring(0, equals);
                LocalizedText title =
                        plans.find(programme)
                                .map(view -> view.plan().title())
                                .orElse(new LocalizedText(programme, programme));
                earned.put(title, Long.parseLong(part.substring(equals + 1)));
            }
        }
        return earned;
    }

    /** What is left of it, as if it settled now; the holds of its own are not counted here. */
    private OrderQuote quote(ShopOrder order) {
        if (order.state().ended() || order.left().amountFen() == 0) {
            return NOTHING;
        }
        var lines =
                order.lines().stream()
                        .filter(line -> line.leftFen() > line.left().coinsFen())
                        .map(line ->
                                Settling.commandLine(
                                        line.offer(), line.leftFen() - line.left().coinsFen(), 0))
                        .toList();
        if (lines.isEmpty()) {
            return NOTHING;
        }
        var command =
                door.read(
                        "order",
                        Command.Order.class,
                        "quote",
                        Settling.command(
                                order.memberId(), lines, 0, List.of(), order.delivery().region()));
        return quotes.order(command).value();
    }
}
