package org.tidemark.server.trade.orders;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.server.kernel.quotes.OrderQuote;
import org.tidemark.server.kernel.quotes.Quotes;
import org.tidemark.server.trade.catalogue.Sku;
import org.tidemark.server.trade.purchases.model.PurchaseLine;
import org.tidemark.server.trade.purchases.pricing.PricedLine;
import org.tidemark.server.trade.purchases.pricing.Pricing;

/** What orders would earn if they settled now. */
@Component
public class OrderQuotes {

    /** A quote is of the moment in which it is asked for. */
    private static final Header NOW = Header.of("quote", Timestamp.EARLIEST);

    /** Nothing is earned. */
    public static final OrderQuote NOTHING =
            new OrderQuote(Outcome.Accepted.INSTANCE, "CNY", List.of());

    private final Quotes quotes;

    OrderQuotes(Quotes quotes) {
        this.quotes = quotes;
    }

    /** Of one that could be placed. */
    public OrderQuote of(Pricing pricing) {
        List<Command.OrderLine> lines = pricing.lines().stream().map(OrderQuotes::line).toList();
        return ask(
                pricing.question().buyer(),
                lines,
                pricing.parts().walletFen(),
                pricing.question().region());
    }

    /** The supplier may not be known to the ledger before the first order: it earns nobody more. */
    private static Command.OrderLine line(PricedLine line) {
        return new Command.OrderLine(
                line.terms().offer(),
                line.amountFen(),
                line.coinsFen(),
                Command.NONE,
                line.supplyFen());
    }

    /** Of one piece of each, bought alone: one question for all of them. */
    public List<OrderQuote> ofEach(String member, List<Sku> skus) {
        List<Command.Order> orders =
                skus.stream()
                        .map(sku ->
                                order(
                                        member,
                                        List.of(
                                                new Command.OrderLine(
                                                        sku.offerId(), sku.priceFen(), 0)),
                                        0,
                                        Command.NO_REGION))
                        .toList();
        return orders.isEmpty() ? List.of() : quotes.orders(orders).value();
    }

    /** Of what is left of an order; the holds of its own are not counted here. */
    public OrderQuote left(ShopOrder order) {
        List<Command.OrderLine> lines =
                order.lines().stream()
                        .filter(line -> line.leftFen() > line.left().coinsFen())
                        .map(OrderQuotes::withoutCoins)
                        .toList();
        return lines.isEmpty()
                ? NOTHING
                : ask(order.memberId(), lines, 0, order.delivery().region());
    }

    private static Command.OrderLine withoutCoins(PurchaseLine line) {
        return new Command.OrderLine(line.offer(), line.leftFen() - line.left().coinsFen(), 0);
    }

    private OrderQuote ask(
            String member, List<Command.OrderLine> lines, long walletFen, int region) {
        return quotes.order(order(member, lines, walletFen, region)).value();
    }

    private static Command.Order order(
            String member, List<Command.OrderLine> lines, long walletFen, int region) {
        return new Command.Order(NOW, member, lines, walletFen, List.of(), Command.NONE, region);
    }
}
