package org.tidemark.server.trade.orders.register;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.people.vault.FoundParts;
import org.tidemark.server.people.vault.SealedColumn;
import org.tidemark.server.people.vault.Seals;
import org.tidemark.server.trade.catalogue.Catalogue;
import org.tidemark.server.trade.orders.OrderState;
import org.tidemark.server.trade.orders.OrderStore;
import org.tidemark.server.trade.orders.Parcel;
import org.tidemark.server.trade.orders.ShopOrder;
import org.tidemark.server.trade.purchases.PurchaseHome;
import org.tidemark.server.trade.purchases.model.Parts;
import org.tidemark.server.trade.purchases.model.Purchase;
import org.tidemark.server.trade.purchases.model.PurchaseLine;
import org.tidemark.server.trade.purchases.model.PurchaseNumber;
import org.tidemark.server.trade.purchases.model.Refund;
import org.tidemark.server.trade.purchases.store.PurchaseStore;

/** All orders, newest first, a piece at a time. */
@Service
public class OrderRegister {

    private static final int MOST_SKUS = 200;

    private final JdbcClient database;
    private final PurchaseStore purchases;
    private final OrderStore orders;
    private final DirectOrderStore direct;
    private final Catalogue catalogue;
    private final Seals seals;
    private final ObjectProvider<PurchaseHome> homes;
    private final Clock clock;

    OrderRegister(
            JdbcClient database,
            PurchaseStore purchases,
            OrderStore orders,
            DirectOrderStore direct,
            Catalogue catalogue,
            Seals seals,
            ObjectProvider<PurchaseHome> homes,
            Clock clock) {
        this.database = database;
        this.purchases = purchases;
        this.orders = orders;
        this.direct = direct;
        this.catalogue = catalogue;
        this.seals = seals;
        this.homes = homes;
        this.clock = clock;
    }

    private record Key(OrderChannel channel, OffsetDateTime at, String id) {}

    /**
     * A piece of the list.
     *
     * @param next where the next one begins, empty at the end
     */
    record Piece(List<RegisterRow> rows, Optional<OrderPlace> next) {}

    /** The mark of a recipient's name, whole phone or the last four digits of it. */
    long mark(String typed) {
        return seals.mark(SealedColumn.ORDER_DELIVERY, FoundParts.asked(typed));
    }

    /** The orders of a member that were placed last. */
    public List<RegisterRow> newestOf(String memberId, int limit) {
        return piece(OrderFilter.ALL.of(memberId), Optional.empty(), limit).rows();
    }

    /** The next so many; none where the days cannot be read. */
    Piece piece(OrderFilter wanted, Optional<OrderPlace> behind, int limit) {
        List<Key> keys =
                Optional.of(wanted)
                        .filter(one -> one.days().isReadable())
                        .flatMap(one -> OrderQuestion.of(search(one), behind, limit + 1))
                        .map(this::keys)
                        .orElse(List.of());
        List<RegisterRow> rows = rows(keys.stream().limit(limit).toList());
        return new Piece(
                rows, keys.size() > limit ? Optional.of(rows.getLast().place()) : Optional.empty());
    }

    private List<Key> keys(OrderQuestion question) {
        return database.sql(question.sql())
                .params(question.parameters())
                .query((row, number) ->
                        new Key(
                                OrderChannel.valueOf(row.getString("channel")),
                                row.getObject("at", OffsetDateTime.class),
                                row.getString("id")))
                .list();
    }

    /** What is wanted, as the tables know it. */
    OrderSearch search(OrderFilter wanted) {
        String product = wanted.text(wanted.product());
        String store = wanted.text(wanted.store());
        return new OrderSearch(
                wanted.text(wanted.q()),
                wanted.days().begin(clock.getZone()),
                wanted.days().end(clock.getZone()),
                Optional.ofNullable(wanted.channel()),
                Optional.ofNullable(wanted.state()),
                store.isEmpty() ? Optional.empty() : Optional.of(stores(store)),
                product.isEmpty()
                        ? Optional.empty()
                        : Optional.of(catalogue.skusNamed(product, MOST_SKUS)),
                product,
                wanted.mark());
    }

    private List<String> stores(String named) {
        return database.sql(
                        """
                        SELECT store_id FROM platform.store
                        WHERE store_id = :named OR name_zh = :named OR name_en = :named
                        """)
                .param("named", named)
                .query(String.class)
                .list();
    }

    private List<RegisterRow> rows(List<Key> keys) {
        List<String> bought =
                keys.stream().filter(key -> key.channel().isPurchase()).map(Key::id).toList();
        Map<String, Purchase> known = new LinkedHashMap<>();
        purchases
                .all(bought.stream().map(PurchaseNumber::new).toList())
                .forEach(one -> known.put(one.number().text(), one));
        Map<String, Parcel> parcels = orders.parcels(bought);
        Map<String, RegisterRow> given =
                direct.rows(
                        keys.stream()
                                .filter(key -> !key.channel().isPurchase())
                                .map(Key::id)
                                .toList());
        List<RegisterRow> rows = new ArrayList<>();
        for (Key key : keys) {
            Purchase purchase = known.get(key.id());
            RegisterRow row =
                    purchase == null
                            ? given.get(key.id())
                            : row(purchase, Optional.ofNullable(parcels.get(key.id())));
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    private RegisterRow row(Purchase purchase, Optional<Parcel> parcel) {
        List<PurchaseLine> goods = purchase.goods().isEmpty() ? purchase.lines() : purchase.goods();
        return new RegisterRow(
                purchase.number().text(),
                OrderChannel.of(purchase.kind()),
                page(purchase),
                purchase.times().placedAt(),
                purchase.buyer(),
                purchase.origin().store(),
                parcel.map(one -> new ShopOrder(purchase, one).state())
                        .orElseGet(() -> OrderState.withoutParcel(purchase.state())),
                goods.stream().map(PurchaseLine::title).toList(),
                purchase.goods().stream().mapToInt(PurchaseLine::quantity).sum(),
                purchase.paid(),
                refundedFen(purchase),
                parcel.map(Parcel::carrier).orElse(""),
                parcel.map(Parcel::tracking).orElse(""),
                parcel.map(Parcel::delivery),
                attention(purchase, parcel));
    }

    /** What went back before it settled, and what reversals gave back after. */
    static long refundedFen(Purchase purchase) {
        Parts before = purchase.paid().minus(purchase.left());
        return before.amountFen()
                + purchase.refunds().stream()
                        .filter(refund -> refund.kind() == Refund.Kind.AFTER)
                        .filter(refund ->
                                refund.state() == Refund.State.REVERSED
                                        || refund.state() == Refund.State.DONE)
                        .mapToLong(Refund::backFen)
                        .sum();
    }

    private static String attention(Purchase purchase, Optional<Parcel> parcel) {
        String trouble =
                parcel.map(one -> new ShopOrder(purchase, one).trouble())
                        .orElse(purchase.progress().trouble());
        return trouble.isEmpty() ? purchase.progress().review() : trouble;
    }

    private String page(Purchase purchase) {
        return homes.stream()
                .filter(home -> home.kind() == purchase.kind())
                .findFirst()
                .map(home -> home.consolePage(purchase))
                .orElse("");
    }

    /** Offers in one text. */
    static LocalizedText offers(List<String> offers) {
        String text = String.join(", ", offers);
        return new LocalizedText(text, text);
    }
}
