package org.tidemark.server.trade.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.engine.plan.LocalizedText;

/** Shelves, reservations and the journal of the shelves in PostgreSQL. */
@Repository
class StockStore {

    private final JdbcClient database;

    StockStore(JdbcClient database) {
        this.database = database;
    }

    /** What became of an order's reservation; each order has at most one. */
    enum Reservation {
        /** There never was one. */
        NONE,
        /** The goods are set aside. */
        RESERVED,
        /** They may be bought again. */
        RELEASED,
        /** They have left the shelves. */
        TAKEN
    }

    /** Opens the reservation of an order; false where it has one. Waits for who is just at it. */
    boolean openReservation(String orderNumber, OffsetDateTime at) {
        return database.sql(
                                """
                                INSERT INTO platform.stock_reservation
                                    (order_number, state, made_at)
                                VALUES (?, 'RESERVED', ?) ON CONFLICT (order_number) DO NOTHING
                                """)
                        .params(orderNumber, at)
                        .update()
                == 1;
    }

    /** Ends a reservation that is open; false where it is not. */
    boolean endReservation(String orderNumber, Reservation how) {
        return database.sql(
                                """
                                UPDATE platform.stock_reservation SET state = ?
                                WHERE order_number = ? AND state = 'RESERVED'
                                """)
                        .params(how.name(), orderNumber)
                        .update()
                == 1;
    }

    /** What became of an order's reservation. */
    Reservation reservation(String orderNumber) {
        return database.sql("SELECT state FROM platform.stock_reservation WHERE order_number = ?")
                .param(orderNumber)
                .query(String.class)
                .optional()
                .map(Reservation::valueOf)
                .orElse(Reservation.NONE);
    }

    /** What an order reserved, by SKU in the order in which rows are locked. */
    SortedMap<String, Integer> reserved(String orderNumber) {
        SortedMap<String, Integer> reserved = new TreeMap<>();
        database.sql("SELECT sku_id, quantity FROM platform.stock_reserved WHERE order_number = ?")
                .param(orderNumber)
                .query(row -> {
                    reserved.put(row.getString("sku_id"), row.getInt("quantity"));
                });
        return reserved;
    }

    /** Sets goods aside; false where so many are not free, or there is no such SKU. */
    boolean setAside(String orderNumber, String skuId, int quantity) {
        boolean free =
                database.sql(
                                        """
                                        UPDATE platform.stock SET reserved = reserved + :quantity
                                        WHERE sku_id = :sku AND shelf - reserved >= :quantity
                                        """)
                                .param("quantity", quantity)
                                .param("sku", skuId)
                                .update()
                        == 1;
        return free
                && database.sql("INSERT INTO platform.stock_reserved VALUES (?, ?, ?)")
                                .params(orderNumber, skuId, quantity)
                                .update()
                        == 1;
    }

    /** What was set aside may be bought again. */
    void free(String skuId, int quantity) {
        database.sql("UPDATE platform.stock SET reserved = reserved - ? WHERE sku_id = ?")
                .params(quantity, skuId)
                .update();
    }

    /** What was set aside leaves the shelf. */
    void leave(String skuId, int quantity) {
        database.sql(
                        """
                        UPDATE platform.stock
                        SET reserved = reserved - :quantity, shelf = shelf - :quantity,
                            sold = sold + :quantity
                        WHERE sku_id = :sku
                        """)
                .param("quantity", quantity)
                .param("sku", skuId)
                .update();
    }

    /** Comes onto the shelf, or leaves it below zero; false where so many are not free. */
    boolean arrive(String skuId, int quantity) {
        return database.sql(
                                """
                                UPDATE platform.stock SET shelf = shelf + :quantity
                                WHERE sku_id = :sku AND shelf - reserved + :quantity >= 0
                                """)
                        .param("quantity", quantity)
                        .param("sku", skuId)
                        .update()
                == 1;
    }

    /** Writes a line of the journal; false where that order or return has written it before. */
    boolean enter(
            String skuId,
            StockEntry.Kind kind,
            int quantity,
            String reference,
            String reason,
            String by,
            OffsetDateTime at) {
        return database.sql(
                                """
                                INSERT INTO platform.stock_entry
                                    (sku_id, kind, quantity, reference, reason, booked_by,
                                     booked_at)
                                VALUES (?, ?, ?, ?, ?, ?, ?)
                                ON CONFLICT (sku_id, kind, reference) WHERE reference <> ''
                                DO NOTHING
                                """)
                        .params(skuId, kind.name(), quantity, reference, reason, by, at)
                        .update()
                == 1;
    }

    /** What there is of a SKU. */
    Optional<StockLevel> level(String skuId) {
        return database.sql("SELECT shelf, reserved FROM platform.stock WHERE sku_id = ?")
                .param(skuId)
                .query((row, number) -> new StockLevel(row.getInt("shelf"), row.getInt("reserved")))
                .optional();
    }

    /** The journal of a SKU, newest first. */
    List<StockEntry> journal(String skuId, int atMost) {
        return database.sql(
                        """
                        SELECT * FROM platform.stock_entry WHERE sku_id = ?
                        ORDER BY entry DESC LIMIT ?
                        """)
                .params(skuId, atMost)
                .query((row, number) ->
                        new StockEntry(
                                row.getLong("entry"),
                                row.getString("sku_id"),
                                StockEntry.Kind.valueOf(row.getString("kind")),
                                row.getInt("quantity"),
                                row.getString("reference"),
                                row.getString("reason"),
                                row.getString("booked_by"),
                                row.getObject("booked_at", OffsetDateTime.class)))
                .list();
    }

    /** The shelves by SKU; those only that run low, if so wanted. */
    List<Shelf> shelves(boolean lowOnly, int atMost, int from) {
        return database.sql(
                        """
                        SELECT s.*, p.title_zh, p.title_en, t.shelf, t.reserved
                        FROM platform.stock t
                        JOIN platform.shop_sku s USING (sku_id)
                        JOIN platform.shop_product p USING (product_id)
                        WHERE NOT ? OR (s.for_sale AND p.state = 'ON_SALE'
                                        AND t.shelf - t.reserved <= s.low_stock)
                        ORDER BY sku_id LIMIT ? OFFSET ?
                        """)
                .params(lowOnly, atMost, from)
                .query(StockStore::shelf)
                .list();
    }

    /** The shelf of a SKU. */
    Optional<Shelf> shelf(String skuId) {
        return database.sql(
                        """
                        SELECT s.*, p.title_zh, p.title_en, t.shelf, t.reserved
                        FROM platform.stock t
                        JOIN platform.shop_sku s USING (sku_id)
                        JOIN platform.shop_product p USING (product_id)
                        WHERE sku_id = ?
                        """)
                .param(skuId)
                .query(StockStore::shelf)
                .optional();
    }

    private static Shelf shelf(ResultSet row, int number) throws SQLException {
        return new Shelf(
                row.getString("sku_id"),
                row.getString("product_id"),
                new LocalizedText(row.getString("title_zh"), row.getString("title_en")),
                new LocalizedText(row.getString("variant_zh"), row.getString("variant_en")),
                row.getInt("low_stock"),
                row.getBoolean("for_sale"),
                new StockLevel(row.getInt("shelf"), row.getInt("reserved")));
    }
}
