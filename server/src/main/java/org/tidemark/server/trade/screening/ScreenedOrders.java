package org.tidemark.server.trade.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is known around a purchase. Every list is bounded: the newest count. */
@Repository
class ScreenedOrders {

    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration FRESH = Duration.ofDays(7);
    private static final int MOST_ORDERS = 500;
    private static final int MOST_MEMBERS = 100;

    private static final String SELECT =
            """
            SELECT order_number, kind, member, store, store_owner, amount_fen, at, device, kin,
                own_line, member_since
            FROM platform.screened_order WHERE
            """;

    private static final String NEWEST =
            " AND at > ? AND at <= ? ORDER BY at DESC, order_number DESC LIMIT " + MOST_ORDERS;

    private final JdbcClient database;
    private final String ledger;

    ScreenedOrders(JdbcClient database, @Value("${tidemark.ledger.name}") String ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /** Everything around one order, which itself is in the table already. */
    History around(ScreenedOrder order, Set<Long> limitsFen) {
        Instant at = order.at();
        History store = ofStore(order.store(), order.storeOwner(), at, limitsFen);
        return new History(
                orders("member = ?", order.member(), MONTH, at),
                order.hasDevice() ? orders("device = ?", order.device(), DAY, at) : List.of(),
                store.ofStore(),
                fresh(order),
                order.hasDevice() ? signUps("device", order.device(), at) : 0,
                signUpsFromAddressOf(order.member(), at),
                order.hasDevice() ? kinOfDevice(order.device(), at) : List.of(),
                paymentsBack(order),
                store.ownerDevices(),
                store.redeemedAt(),
                limitsFen);
    }

    /** What is known of a store at a moment; no order of anybody. */
    History ofStore(String store, String owner, Instant at, Set<Long> limitsFen) {
        if (store.isEmpty()) {
            return nothing(List.of(), Set.of(), Map.of(), limitsFen);
        }
        List<ScreenedOrder> orders = orders("store = ?", store, MONTH, at);
        Set<String> buyers = orders.stream().map(ScreenedOrder::member).collect(Collectors.toSet());
        return nothing(orders, devices(owner), redeemed(buyers, at), limitsFen);
    }

    private static History nothing(
            List<ScreenedOrder> ofStore,
            Set<String> ownerDevices,
            Map<String, List<Instant>> redeemedAt,
            Set<Long> limitsFen) {
        return new History(
                List.of(),
                List.of(),
                ofStore,
                List.of(),
                0,
                0,
                List.of(),
                0,
                ownerDevices,
                redeemedAt,
                limitsFen);
    }

    /** Whether the owner was above the buyer when he first bought there; none the first time. */
    List<Boolean> firstOwnLine(String store, String member) {
        return database.sql(
                        """
                        SELECT own_line FROM platform.screened_order WHERE store = ? AND member = ?
                        ORDER BY at, order_number LIMIT 1
                        """)
                .params(store, member)
                .query(Boolean.class)
                .list();
    }

    private List<ScreenedOrder> orders(String which, String value, Duration age, Instant at) {
        return database.sql(SELECT + which + NEWEST)
                .params(value, time(at.minus(age)), time(at))
                .query(ScreenedOrders::order)
                .list();
    }

    private List<ScreenedOrder> fresh(ScreenedOrder order) {
        return database.sql(SELECT + "kind = ? AND member_since > ?" + NEWEST)
                .params(
                        order.kind().name(),
                        time(order.at().minus(FRESH).minus(HOUR)),
                        time(order.at().minus(HOUR)),
                        time(order.at()))
                .query(ScreenedOrders::order)
                .list();
    }

    private long signUps(String column, String value, Instant at) {
        return database.sql(
                        "SELECT count(*) FROM platform.seen_member WHERE "
                                + column
                                + " = ? AND first_seen > ? AND first_seen <= ?")
                .params(value, time(at.minus(DAY)), time(at))
                .query(Long.class)
                .single();
    }

    /** Where a member was first seen, as a keyed hash; empty where that is not known. */
    Optional<String> addressOf(String member) {
        return database.sql("SELECT address FROM platform.seen_member WHERE member = ?")
                .param(member)
                .query(String.class)
                .optional()
                .filter(address -> !address.isEmpty());
    }

    private long signUpsFromAddressOf(String member, Instant at) {
        return addressOf(member).map(address -> signUps("address", address, at)).orElse(0L);
    }

    private List<List<String>> kinOfDevice(String device, Instant at) {
        return database.sql(
                        """
                        SELECT kin FROM platform.seen_device WHERE device = ? AND last_seen > ?
                        ORDER BY last_seen DESC, member LIMIT ?
                        """)
                .params(device, time(at.minus(MONTH)), MOST_MEMBERS)
                .query((row, number) -> texts(row, "kin"))
                .list();
    }

    private Set<String> devices(String member) {
        return new HashSet<>(
                database.sql("SELECT device FROM platform.seen_device WHERE member = ?")
                        .param(member)
                        .query(String.class)
                        .list());
    }

    /**
     * The owner of this store bought at the buyer's, or at one whose owner bought at the buyer's.
     */
    private long paymentsBack(ScreenedOrder order) {
        if (order.storeOwner().isEmpty() || order.storeOwner().equals(order.member())) {
            return 0;
        }
        return database.sql(
                        """
                        SELECT count(*) FROM platform.screened_order back
                        WHERE back.member = :owner AND back.at > :since AND back.at <= :at
                            AND back.store_owner <> :owner
                            AND (back.store_owner = :member OR EXISTS
                                (SELECT 1 FROM platform.screened_order third
                                 WHERE third.member = back.store_owner
                                    AND third.store_owner = :member
                                    AND third.at > :since AND third.at <= :at))
                        """)
                .param("owner", order.storeOwner())
                .param("member", order.member())
                .param("since", time(order.at().minus(MONTH)))
                .param("at", time(order.at()))
                .query(Long.class)
                .single();
    }

    /** When members redeemed points in the month before that moment, by member. */
    Map<String, List<Instant>> redeemed(Set<String> members, Instant at) {
        List<String> buyers = members.stream().map(member -> "member:" + member).sorted().toList();
        Map<String, List<Instant>> moments = new HashMap<>();
        if (buyers.isEmpty()) {
            return moments;
        }
        database.sql(
                        """
                        SELECT substr(account, 8) AS member, at FROM read_model.posting
                        WHERE ledger = :ledger AND account IN (:buyers)
                            AND event_type = 'redeemed' AND at > :since AND at <= :until
                        """)
                .param("ledger", ledger)
                .param("buyers", buyers)
                .param("since", time(at.minus(MONTH)))
                .param("until", time(at))
                .query(row -> {
                    moments.computeIfAbsent(row.getString("member"), m -> new ArrayList<>())
                            .add(row.getObject("at", OffsetDateTime.class).toInstant());
                });
        return moments;
    }

    private static ScreenedOrder order(ResultSet row, int number) throws SQLException {
        return new ScreenedOrder(
                row.getString("order_number"),
                ScreenedSettlement.Kind.valueOf(row.getString("kind")),
                row.getString("member"),
                row.getString("store"),
                row.getString("store_owner"),
                row.getLong("amount_fen"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("device"),
                texts(row, "kin"),
                row.getBoolean("own_line"),
                row.getObject("member_since", OffsetDateTime.class).toInstant());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    static OffsetDateTime time(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
