package org.tidemark.server.trade.orders;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.server.web.site.PageNotFoundException;

/** Orders, their lines and their steps in PostgreSQL. */
@Repository
class OrderStore {

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final OrderRows rows;
    private final Clock clock;

    OrderStore(JdbcClient database, TransactionTemplate transaction, OrderRows rows, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.rows = rows;
        this.clock = clock;
    }

    /** Does all of it or nothing. */
    <T> T together(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    /** Now, as times are kept here. */
    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** Enters a new order; part of a transaction. */
    void insert(
            String number,
            String memberId,
            Delivery delivery,
            OffsetDateTime payUntil,
            List<OrderLine> lines) {
        OffsetDateTime now = now();
        database.sql(
                        """
                        INSERT INTO platform.shop_order (order_number, member_id, state,
                            created_at, changed_at, due_at, region, recipient, phone, street)
                        VALUES (?, ?, 'CREATED', ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        number,
                        memberId,
                        now,
                        now,
                        payUntil,
                        delivery.region(),
                        delivery.recipient(),
                        delivery.phone(),
                        delivery.street())
                .update();
        lines.forEach(line -> insert(number, line));
        note(number, Step.arrival(OrderState.CREATED), Step.BUYER, "");
    }

    private void insert(String number, OrderLine line) {
        database.sql(
                        """
                        INSERT INTO platform.shop_order_line (order_number, line, sku_id, title_zh,
                            title_en, variant_zh, variant_en, picture_id, offer, coins_ppm,
                            settle_days, quantity, unit_fen, provider_fen, coins_fen, wallet_fen,
                            provider_left, coins_left, wallet_left, quantity_left)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        number,
                        line.line(),
                        line.skuId(),
                        line.title().zh(),
                        line.title().en(),
                        line.variant().zh(),
                        line.variant().en(),
                        line.pictureId(),
                        line.offer(),
                        line.coinsPpm(),
                        line.settleDays(),
                        line.quantity(),
                        line.unitFen(),
                        line.paid().providerFen(),
                        line.paid().coinsFen(),
                        line.paid().walletFen(),
                        line.left().providerFen(),
                        line.left().coinsFen(),
                        line.left().walletFen(),
                        line.quantityLeft())
                .update();
    }

    /** One order. */
    Optional<ShopOrder> find(String number) {
        return database.sql("SELECT * FROM platform.shop_order WHERE order_number = ?")
                .param(number)
                .query(rows::order)
                .optional()
                .map(order -> OrderRows.with(order, lines(number)));
    }

    /** One order of this member; a stranger's is not there. */
    Optional<ShopOrder> find(String number, String memberId) {
        return database.sql(
                        "SELECT * FROM platform.shop_order WHERE order_number = ? AND member_id = ?")
                .params(number, memberId)
                .query(rows::order)
                .optional()
                .map(order -> OrderRows.with(order, lines(number)));
    }

    /**
     * One order of this member.
     *
     * @throws PageNotFoundException also for a stranger's
     */
    ShopOrder mine(String memberId, String number) {
        return find(number, memberId).orElseThrow(() -> PageNotFoundException.page(number));
    }

    /** One order, which nobody else changes until the transaction ends. */
    ShopOrder locked(String number) {
        return database.sql("SELECT * FROM platform.shop_order WHERE order_number = ? FOR UPDATE")
                .param(number)
                .query(rows::order)
                .optional()
                .map(order -> OrderRows.with(order, lines(number)))
                .orElseThrow(() -> PageNotFoundException.page(number));
    }

    private List<OrderLine> lines(String number) {
        return database.sql(
                        "SELECT * FROM platform.shop_order_line WHERE order_number = ? ORDER BY line")
                .param(number)
                .query(rows::line)
                .list();
    }

    /** What happened to an order, first things first. */
    List<Step> steps(String number) {
        return database.sql(
                        "SELECT * FROM platform.shop_order_step WHERE order_number = ? ORDER BY step")
                .param(number)
                .query(rows::step)
                .list();
    }

    /** Notes that something happened. */
    void note(String number, String what, String who, String note) {
        database.sql(
                        """
                        INSERT INTO platform.shop_order_step (order_number, at, what, who, note)
                        VALUES (?, ?, ?, ?, ?)
                        """)
                .params(number, now(), what, who, note)
                .update();
    }

    /**
     * Moves an order on, if it is in one of the states, and notes it: both or neither.
     *
     * @param columns what changes with it, by the column's name
     * @return whether it was this call that moved it
     */
    boolean move(
            String number,
            Set<OrderState> from,
            OrderState to,
            Map<String, ?> columns,
            String who,
            String note) {
        if (!to.previous().containsAll(from)) {
            throw new IllegalArgumentException(from + " cannot become " + to);
        }
        return together(() -> {
            boolean moved = update(number, from, to, columns);
            if (moved) {
                boolean returned = from.contains(OrderState.IN_RETURN) && !to.ended();
                note(number, returned ? "return-ended" : Step.arrival(to), who, note);
            }
            return moved;
        });
    }

    private boolean update(
            String number, Set<OrderState> from, OrderState to, Map<String, ?> columns) {
        StringBuilder changes = new StringBuilder();
        columns.keySet()
                .forEach(column ->
                        changes.append(", ").append(column).append(" = :").append(column));
        return database.sql(
                                "UPDATE platform.shop_order SET state = :to, changed_at = :now"
                                        + changes
                                        + " WHERE order_number = :number AND state IN (:from)")
                        .params(columns)
                        .param("to", to.name())
                        .param("now", now())
                        .param("number", number)
                        .param("from", from.stream().map(Enum::name).toList())
                        .update()
                == 1;
    }

    /** Changes columns of an order that stays where it is, if it is in one of the states. */
    boolean set(String number, Set<OrderState> in, Map<String, ?> columns) {
        StringBuilder changes = new StringBuilder("changed_at = :now");
        columns.keySet()
                .forEach(column ->
                        changes.append(", ").append(column).append(" = :").append(column));
        return database.sql(
                                "UPDATE platform.shop_order SET "
                                        + changes
                                        + " WHERE order_number = :number AND state IN (:in)")
                        .params(columns)
                        .param("now", now())
                        .param("number", number)
                        .param("in", in.stream().map(Enum::name).toList())
                        .update()
                == 1;
    }

    /** Says that a person must look, and why; nothing goes on by itself until then. */
    void trouble(String number, String trouble) {
        together(() -> {
            if (set(
                    number,
                    EnumSet.allOf(OrderState.class),
                    Map.of("trouble", trouble.substring(0, Math.min(500, trouble.length()))))) {
                note(number, "trouble", Step.PLATFORM, trouble);
            }
            return null;
        });
    }

    /** What of a line is left from now on; part of a transaction that has locked the order. */
    void leave(String number, int line, Parts left, int quantityLeft) {
        database.sql(
                        """
                        UPDATE platform.shop_order_line SET provider_left = ?, coins_left = ?,
                            wallet_left = ?, quantity_left = ?
                        WHERE order_number = ? AND line = ?
                        """)
                .params(
                        left.providerFen(),
                        left.coinsFen(),
                        left.walletFen(),
                        quantityLeft,
                        number,
                        line)
                .update();
    }

    /** The provider pays what coins and wallet were to pay; part of a transaction. */
    void payAllOutside(String number) {
        database.sql(
                        """
                        UPDATE platform.shop_order_line
                        SET provider_fen = unit_fen * quantity, provider_left = unit_fen * quantity,
                            coins_fen = 0, coins_left = 0, wallet_fen = 0, wallet_left = 0
                        WHERE order_number = ?
                        """)
                .param(number)
                .update();
    }

    /** Orders in that state whose time has come, longest due first. */
    List<String> due(OrderState state, int limit) {
        return database.sql(
                        """
                        SELECT order_number FROM platform.shop_order
                        WHERE state = ? AND due_at <= ? AND trouble = '' ORDER BY due_at LIMIT ?
                        """)
                .params(state.name(), now(), limit)
                .query(String.class)
                .list();
    }
}
