package org.tidemark.server.trade.orders.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.plan.Language;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.kernel.quotes.OrderQuote;
import org.tidemark.server.trade.orders.OrderQuotes;
import org.tidemark.server.trade.orders.OrderStore;
import org.tidemark.server.trade.orders.ShopOrder;
import org.tidemark.server.trade.orders.checkout.Checkout;
import org.tidemark.server.trade.orders.delivery.AddressBook;
import org.tidemark.server.trade.orders.invoices.Invoices;
import org.tidemark.server.trade.orders.returns.Returns;
import org.tidemark.server.trade.orders.tracking.ParcelTracks;
import org.tidemark.server.trade.purchases.model.Earning;
import org.tidemark.server.trade.purchases.run.Paying;

/** Puts together what is shown of an order. */
@Component
public class OrderPages {

    private final OrderStore store;
    private final Returns returns;
    private final Invoices invoices;
    private final Checkout checkout;
    private final AddressBook addresses;
    private final Paying paying;
    private final PlansInForce plans;
    private final OrderQuotes quotes;
    private final ParcelTracks tracks;

    OrderPages(
            OrderStore store,
            Returns returns,
            Invoices invoices,
            Checkout checkout,
            AddressBook addresses,
            Paying paying,
            PlansInForce plans,
            OrderQuotes quotes,
            ParcelTracks tracks) {
        this.store = store;
        this.returns = returns;
        this.invoices = invoices;
        this.checkout = checkout;
        this.addresses = addresses;
        this.paying = paying;
        this.plans = plans;
        this.quotes = quotes;
        this.tracks = tracks;
    }

    /**
     * An order of a member's own as he asks for it; its provider is asked first.
     *
     * @throws org.tidemark.server.web.site.PageNotFoundException also for a stranger's
     */
    ShopOrderPage mine(String memberId, String number, Language language) {
        Paying.Word word = paying.check(store.mine(memberId, number).purchase());
        return of(store.mine(memberId, number), word, language);
    }

    /** An order with all that belongs to it. */
    ShopOrderPage of(ShopOrder order, Paying.Word word, Language language) {
        return new ShopOrderPage(
                order,
                addresses.region(order.delivery().region(), language),
                tracks.look(order.parcel()),
                store.steps(order.number()),
                order.purchase().refunds(),
                returns.ofOrder(order.number()),
                checkout.shownBefore(order),
                earned(order),
                quote(order),
                word.name().toLowerCase(java.util.Locale.ROOT),
                paying.offered(),
                Returns.mayAsk(order, store.now()),
                Invoices.mayAsk(order),
                invoices.find(order.number()));
    }

    private Map<LocalizedText, Long> earned(ShopOrder order) {
        Map<LocalizedText, Long> earned = new LinkedHashMap<>();
        for (Earning one : order.purchase().earnings()) {
            LocalizedText title =
                    plans.find(one.programme())
                            .map(view -> view.plan().title())
                            .orElse(new LocalizedText(one.programme(), one.programme()));
            earned.put(title, one.micropoints());
        }
        return earned;
    }

    /** What is left of it, as if it settled now. */
    private OrderQuote quote(ShopOrder order) {
        return order.purchase().state().ended() || order.left().amountFen() == 0
                ? OrderQuotes.NOTHING
                : quotes.left(order);
    }
}
