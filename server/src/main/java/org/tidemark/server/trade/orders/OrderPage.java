package org.tidemark.server.trade.orders;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.kernel.disclosures.ShownDisclosure;
import org.tidemark.server.kernel.quotes.OrderQuote;

/**
 * An order as its buyer or the staff see it.
 *
 * @param region name of the region that it goes to
 * @param earned what it earned: micropoints by the programme's title
 * @param quote what it would earn if it settled now; nothing once it is settled or closed
 * @param word what the provider says, while it is waited for
 * @param providers where the rest can be paid
 * @param mayReturn whether a return may be asked for
 * @param mayInvoice whether an invoice may be asked for
 */
public record OrderPage(
        ShopOrder order,
        String region,
        List<Step> steps,
        List<Refund> refunds,
        List<ShopReturn> returns,
        List<ShownDisclosure> disclosures,
        Map<LocalizedText, Long> earned,
        OrderQuote quote,
        String word,
        List<String> providers,
        boolean mayReturn,
        boolean mayInvoice,
        Optional<Invoice> invoice) {

    public OrderPage {
        steps = List.copyOf(steps);
        refunds = List.copyOf(refunds);
        returns = List.copyOf(returns);
        disclosures = List.copyOf(disclosures);
        providers = List.copyOf(providers);
    }

    /** Whether money is awaited. */
    public boolean unpaid() {
        return order.state() == OrderState.CREATED;
    }

    /** Whether what is left of it may be refunded after the settlement. */
    public long refundableFen() {
        long before =
                refunds.stream()
                        .filter(one -> one.kind() == Refund.Kind.AFTER)
                        .filter(one -> one.state() != Refund.State.REFUSED)
                        .mapToLong(Refund::askedFen)
                        .sum();
        return order.state() == OrderState.SETTLED ? order.left().amountFen() - before : 0;
    }
}
