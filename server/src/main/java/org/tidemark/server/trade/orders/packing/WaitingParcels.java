package org.tidemark.server.trade.orders.packing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.trade.orders.OrderStore;
import org.tidemark.server.trade.orders.Parcel;
import org.tidemark.server.trade.orders.ShopOrder;
import org.tidemark.server.trade.purchases.model.Purchase;
import org.tidemark.server.trade.purchases.model.PurchaseNumber;
import org.tidemark.server.trade.purchases.store.PurchaseStore;

/** Orders that are paid and not shipped, first placed first. */
@Repository
class WaitingParcels {

    private static final String NEXT =
            """
            SELECT p.number FROM platform.purchase p
            JOIN platform.shop_order o ON o.order_number = p.number
            WHERE p.state = 'PAID' AND o.stage = 'WAITING' AND (:behind = ''
                OR (p.placed_at, p.number) > (SELECT b.placed_at, b.number
                    FROM platform.purchase b WHERE b.number = :behind))
            ORDER BY p.placed_at, p.number LIMIT :limit
            """;

    private final JdbcClient database;
    private final PurchaseStore purchases;
    private final OrderStore orders;

    WaitingParcels(JdbcClient database, PurchaseStore purchases, OrderStore orders) {
        this.database = database;
        this.purchases = purchases;
        this.orders = orders;
    }

    /**
     * The next so many.
     *
     * @param behind the number of the order that they come after, empty for the first ones
     */
    List<ShopOrder> next(String behind, int limit) {
        List<String> numbers =
                database.sql(NEXT)
                        .param("behind", behind)
                        .param("limit", limit)
                        .query(String.class)
                        .list();
        Map<String, Parcel> parcels = orders.parcels(numbers);
        Map<String, Purchase> known =
                purchases.all(numbers.stream().map(PurchaseNumber::new).toList()).stream()
                        .collect(
                                java.util.stream.Collectors.toMap(
                                        one -> one.number().text(), one -> one));
        return numbers.stream().flatMap(number -> order(known, parcels, number)).toList();
    }

    private static Stream<ShopOrder> order(
            Map<String, Purchase> purchases, Map<String, Parcel> parcels, String number) {
        return Optional.ofNullable(purchases.get(number)).stream()
                .flatMap(purchase ->
                        Optional.ofNullable(parcels.get(number)).stream()
                                .map(parcel -> new ShopOrder(purchase, parcel)));
    }
}
