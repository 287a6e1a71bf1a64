package org.tidemark.server.trade.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.people.vault.SealedColumn;
import org.tidemark.server.people.vault.Seals;
import org.tidemark.server.trade.purchases.model.Purchase;
import org.tidemark.server.trade.purchases.model.PurchaseKind;
import org.tidemark.server.trade.purchases.model.PurchaseNumber;
import org.tidemark.server.trade.purchases.run.Purchases;
import org.tidemark.server.trade.purchases.store.PurchaseLists;
import org.tidemark.server.trade.purchases.store.PurchaseLists.ToldStep;
import org.tidemark.server.web.site.PageNotFoundException;

/** Orders: purchases of the shop with their parcels. */
@Repository
public class OrderStore {

    private final JdbcClient database;
    private final Seals seals;
    private final Purchases purchases;
    private final PurchaseLists lists;
    private final Clock clock;

    OrderStore(
            JdbcClient database,
            Seals seals,
            Purchases purchases,
            PurchaseLists lists,
            Clock clock) {
        this.database = database;
        this.seals = seals;
        this.purchases = purchases;
        this.lists = lists;
        this.clock = clock;
    }

    /** Now, as times are kept here. */
    public OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** Keeps the parcel of an order; part of the transaction that has placed or locked it. */
    public void keep(Parcel parcel) {
        database.sql(
                        """
                        INSERT INTO platform.shop_order (order_number, stage, due_at, region,
                            delivery_sealed, delivery_marks, carrier, tracking, received_at,
                            returning_from, return_until)
                        VALUES (:orderNumber, :stage, :dueAt, :region, :delivery,
                            CAST(:marks AS bigint[]), :carrier, :tracking, :receivedAt,
                            :returningFrom, :returnUntil)
                        ON CONFLICT (order_number) DO UPDATE SET stage = EXCLUDED.stage,
                            due_at = EXCLUDED.due_at, carrier = EXCLUDED.carrier,
                            tracking = EXCLUDED.tracking, received_at = EXCLUDED.received_at,
                            returning_from = EXCLUDED.returning_from,
                            return_until = EXCLUDED.return_until
                        """)
                .param("orderNumber", parcel.orderNumber())
                .param("stage", parcel.stage().name())
                .param("dueAt", parcel.dueAt())
                .param("region", parcel.region())
                .param(
                        "delivery",
                        seals.seal(
                                SealedColumn.ORDER_DELIVERY,
                                parcel.orderNumber(),
                                parcel.delivery().text()))
                .param("marks", seals.marks(SealedColumn.ORDER_DELIVERY, parcel.delivery().text()))
                .param("carrier", parcel.carrier())
                .param("tracking", parcel.tracking())
                .param("receivedAt", parcel.receivedAt())
                .param("returningFrom", parcel.returningFrom())
                .param("returnUntil", parcel.returnUntil())
                .update();
    }

    /** The parcel of a purchase of the shop. */
    public Parcel parcel(PurchaseNumber number) {
        return database.sql("SELECT * FROM platform.shop_order WHERE order_number = :number")
                .param("number", number.text())
                .query(this::read)
                .optional()
                .orElseThrow(() -> PageNotFoundException.page(number.text()));
    }

    /** The parcels of those purchases that have one, by their numbers. */
    public Map<String, Parcel> parcels(Collection<String> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : database
                        .sql("SELECT * FROM platform.shop_order WHERE order_number IN (:numbers)")
                        .param("numbers", numbers)
                        .query(this::read)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Parcel::orderNumber, parcel -> parcel));
    }

    private Parcel read(ResultSet row, int index) throws SQLException {
        String number = row.getString("order_number");
        Delivery to = delivery(number, row.getInt("region"), row.getBytes("delivery_sealed"));
        return new Parcel(
                number,
                Parcel.Stage.valueOf(row.getString("stage")),
                time(row, "due_at"),
                to.region(),
                to.recipient(),
                to.phone(),
                to.street(),
                row.getString("carrier"),
                row.getString("tracking"),
                time(row, "received_at"),
                row.getString("returning_from"),
                time(row, "return_until"));
    }

    private Delivery delivery(String number, int region, byte @Nullable [] sealed) {
        return sealed == null
                ? Delivery.erased(region)
                : Delivery.of(region, seals.openText(SealedColumn.ORDER_DELIVERY, number, sealed));
    }

    private @Nullable OffsetDateTime time(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.atZoneSameInstant(clock.getZone()).toOffsetDateTime();
    }

    /** One order. */
    public Optional<ShopOrder> find(String number) {
        return PurchaseNumber.fits(number)
                ? purchases
                        .find(new PurchaseNumber(number))
                        .filter(purchase -> purchase.kind() == PurchaseKind.SHOP)
                        .map(this::with)
                : Optional.empty();
    }

    /** The order of a purchase. */
    public ShopOrder with(Purchase purchase) {
        return new ShopOrder(purchase, parcel(purchase.number()));
    }

    /** One order of this member; a stranger's is not there. */
    public Optional<ShopOrder> find(String number, String memberId) {
        return find(number).filter(order -> order.memberId().equals(memberId));
    }

    /**
     * One order of this member.
     *
     * @throws PageNotFoundException also for a stranger's
     */
    public ShopOrder mine(String memberId, String number) {
        return find(number, memberId).orElseThrow(() -> PageNotFoundException.page(number));
    }

    /** The number of an order that there is. */
    public PurchaseNumber number(String number) {
        return find(number)
                .orElseThrow(() -> PageNotFoundException.page(number))
                .purchase()
                .number();
    }

    /** What happened to an order, first things first. */
    public List<ToldStep> steps(String number) {
        return lists.steps(new PurchaseNumber(number));
    }

    /** Tells people of something that happened to an order. */
    public void note(String number, String what, String who, String note) {
        purchases.note(new PurchaseNumber(number), what, who, note);
    }

    /** Paid orders at that stage whose time has come, longest due first. */
    public List<PurchaseNumber> due(Parcel.Stage stage, int limit) {
        return database
                .sql(
                        """
                        SELECT o.order_number FROM platform.shop_order o
                        JOIN platform.purchase p ON p.number = o.order_number
                        WHERE o.stage = :stage AND o.due_at <= :now AND p.state = 'PAID'
                        ORDER BY o.due_at, o.order_number LIMIT :limit
                        """)
                .param("stage", stage.name())
                .param("now", now())
                .param("limit", limit)
                .query(String.class)
                .list()
                .stream()
                .map(PurchaseNumber::new)
                .toList();
    }

    /** The member has left: nobody is to be found by what he ordered. */
    public void erase(String memberId) {
        database.sql(
                        "UPDATE platform.shop_order SET delivery_sealed = NULL, delivery_marks = NULL"
                                + " WHERE order_number IN"
                                + " (SELECT number FROM platform.purchase WHERE buyer = ?)")
                .param(memberId)
                .update();
    }
}
