package org.tidemark.server.trade.orders.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tidemark.server.people.accounts.AccountClosingGuard;
import org.tidemark.server.people.accounts.PersonalRecords;
import org.tidemark.server.trade.orders.OrderStore;
import org.tidemark.server.trade.orders.ShopOrder;
import org.tidemark.server.trade.orders.basket.Baskets;
import org.tidemark.server.trade.orders.delivery.AddressBook;
import org.tidemark.server.trade.orders.invoices.Invoices;
import org.tidemark.server.trade.orders.returns.Returns;
import org.tidemark.server.trade.orders.tracking.ParcelTracks;
import org.tidemark.server.web.text.Wording;

/** What orders know of a person: told to him, and erased when he leaves. */
@Component
class OrderRecords implements PersonalRecords, AccountClosingGuard {

    private static final int MOST = 1_000;

    private final OrderList list;
    private final OrderStore orders;
    private final AddressBook addresses;
    private final Baskets baskets;
    private final Invoices invoices;
    private final Returns returns;
    private final ParcelTracks tracks;

    OrderRecords(
            OrderList list,
            OrderStore orders,
            AddressBook addresses,
            Baskets baskets,
            Invoices invoices,
            Returns returns,
            ParcelTracks tracks) {
        this.list = list;
        this.orders = orders;
        this.addresses = addresses;
        this.baskets = baskets;
        this.invoices = invoices;
        this.returns = returns;
        this.tracks = tracks;
    }

    @Override
    public String section() {
        return "orders";
    }

    @Override
    public Object export(String memberId) {
        return Map.of(
                "addresses",
                addresses.of(memberId),
                "basket",
                baskets.of(memberId),
                "orders",
                list.ofMember(memberId, "", MOST).stream()
                        .map(OrderRow::number)
                        .flatMap(number -> orders.find(number, memberId).stream())
                        .map(OrderRecords::exported)
                        .toList());
    }

    private static Map<String, Object> exported(ShopOrder order) {
        return Map.of(
                "number",
                order.number(),
                "state",
                order.state(),
                "createdAt",
                order.createdAt().toString(),
                "delivery",
                order.delivery(),
                "lines",
                order.lines().stream()
                        .map(line ->
                                Map.of(
                                        "title",
                                        line.title().zh(),
                                        "quantity",
                                        line.quantity(),
                                        "amountFen",
                                        line.amountFen()))
                        .toList());
    }

    @Override
    public void erase(String memberId) {
        addresses.erase(memberId);
        orders.erase(memberId);
        tracks.erase(memberId);
        invoices.erase(memberId);
        returns.erase(memberId);
        baskets.erase(memberId);
    }

    @Override
    public Optional<String> reasonAgainst(String memberId, Wording wording) {
        List<OrderRow> open = list.open(memberId);
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(wording.say("orders.guard", open.size(), open.getFirst().number()));
    }
}
