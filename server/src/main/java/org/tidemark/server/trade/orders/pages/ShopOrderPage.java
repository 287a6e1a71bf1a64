package org.tidemark.server.trade.orders.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.kernel.disclosures.ShownDisclosure;
import org.tidemark.server.kernel.quotes.OrderQuote;
import org.tidemark.server.trade.orders.OrderState;
import org.tidemark.server.trade.orders.ShopOrder;
import org.tidemark.server.trade.orders.invoices.Invoice;
import org.tidemark.server.trade.orders.returns.ShopReturn;
import org.tidemark.server.trade.orders.tracking.ParcelTrack;
import org.tidemark.server.trade.purchases.model.Refund;
import org.tidemark.server.trade.purchases.store.PurchaseLists.ToldStep;

/**
 * An order as its buyer or the staff see it.
 *
 * @param region name of the region that it goes to
 * @param track what the carrier says, where it can be asked
 * @param earned what it earned: micropoints by the programme's title
 * @param quote what it would earn if it settled now; nothing once it is settled or closed
 * @param word what the provider says, while it is waited for
 * @param providers where the rest can be paid
 * @param mayReturn whether a return may be asked for
 * @param mayInvoice whether an invoice may be asked for
 */
public record ShopOrderPage(
        ShopOrder order,
        String region,
        Optional<ParcelTrack> track,
        List<ToldStep> steps,
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

    public ShopOrderPage {
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

    /** What can still be refunded after the settlement, in fen. */
    public long refundableFen() {
        return order.purchase().refundableFen();
    }
}
