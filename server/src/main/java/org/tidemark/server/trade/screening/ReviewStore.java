package org.tidemark.server.trade.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was looked at and what was decided. Each method is one statement. */
@Repository
class ReviewStore {

    private static final String REVIEW =
            """
            SELECT order_number, kind, member, store, amount_fen, at, conduct_points, wash_points,
                ring_points, state, person_asked_at, decided_at, decided_by, note
            FROM platform.screened_order
            """;

    private final JdbcClient database;
    private final Clock clock;

    ReviewStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Enters an order as passed; false where it is there already, and nothing is changed. */
    boolean enter(ScreenedOrder order) {
        return database.sql(
                                """
                                INSERT INTO platform.screened_order
                                    (order_number, kind, member, store, store_owner, amount_fen, at,
                                     device, kin, own_line, member_since, conduct_points,
                                     wash_points, state)
                                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 'PASSED')
                                ON CONFLICT (order_number) DO NOTHING
                                """)
                        .params(
                                order.orderNumber(),
                                order.kind().name(),
                                order.member(),
                                order.store(),
                                order.storeOwner(),
                                order.amountFen(),
                                ScreenedOrders.time(order.at()),
                                order.device(),
                                order.kin().toArray(String[]::new),
                                order.ownLine(),
                                ScreenedOrders.time(order.memberSince()))
                        .update()
                == 1;
    }

    /** Notes what came of scoring it. */
    void decide(String orderNumber, Scoring scoring, Review.State state) {
        database.sql(
                        """
                        UPDATE platform.screened_order
                        SET conduct_points = ?, wash_points = ?, ring_points = ?, state = ?
                        WHERE order_number = ?
                        """)
                .params(
                        scoring.points(Signal.Score.CONDUCT),
                        scoring.points(Signal.Score.WASH),
                        scoring.points(Signal.Score.RING),
                        state.name(),
                        orderNumber)
                .update();
        for (ReviewReason reason : scoring.reasons()) {
            database.sql(
                            """
                            INSERT INTO platform.screened_reason
                                (order_number, signal, figure, threshold, points)
                            VALUES (?, ?, ?, ?, ?)
                            """)
                    .params(
                            orderNumber,
                            reason.signal().name(),
                            reason.figure(),
                            reason.threshold(),
                            reason.points())
                    .update();
        }
    }

    /** A person's word on a held order: true once, however many try. */
    boolean close(String orderNumber, Review.State state, String by, String note) {
        return database.sql(
                                """
                                UPDATE platform.screened_order
                                SET state = ?, decided_at = ?, decided_by = ?, note = ?
                                WHERE order_number = ? AND state = 'HELD'
                                """)
                        .params(state.name(), now(), by, note, orderNumber)
                        .update()
                == 1;
    }

    /** The buyer of a held order asks for a person; the first time counts. */
    boolean askPerson(String orderNumber, String member) {
        return database.sql(
                                """
                                UPDATE platform.screened_order
                                SET person_asked_at = coalesce(person_asked_at, ?)
                                WHERE order_number = ? AND member = ? AND state = 'HELD'
                                """)
                        .params(now(), orderNumber, member)
                        .update()
                == 1;
    }

    Optional<Review> find(String orderNumber) {
        return all(database.sql(REVIEW + "WHERE order_number = ?").param(orderNumber)).stream()
                .findFirst();
    }

    /** Held ones: where a person is asked for first, then the oldest. */
    List<Review> held(int limit) {
        return all(
                database.sql(
                                REVIEW
                                        + "WHERE state = 'HELD' ORDER BY person_asked_at NULLS LAST, at,"
                                        + " order_number LIMIT ?")
                        .param(limit));
    }

    /** What persons decided, newest first. */
    List<Review> decided(int limit) {
        return all(
                database.sql(
                                REVIEW
                                        + "WHERE decided_at IS NOT NULL ORDER BY decided_at DESC,"
                                        + " order_number LIMIT ?")
                        .param(limit));
    }

    /** The newest of a member or of a store. */
    List<Review> latest(Subject subject, String id, int limit) {
        return all(
                database.sql(
                                REVIEW
                                        + "WHERE "
                                        + subject.column
                                        + " = ? ORDER BY at DESC, order_number DESC LIMIT ?")
                        .params(id, limit));
    }

    /** Whose orders. */
    enum Subject {
        MEMBER("member"),
        STORE("store");

        private final String column;

        Subject(String column) {
            this.column = column;
        }
    }

    /** Decided by a person and not yet acted upon. */
    List<Review> untold(int limit) {
        return all(
                database.sql(
                                REVIEW
                                        + "WHERE state IN ('RELEASED', 'REJECTED') AND NOT told"
                                        + " ORDER BY order_number LIMIT ?")
                        .param(limit));
    }

    void told(String orderNumber) {
        database.sql("UPDATE platform.screened_order SET told = true WHERE order_number = ?")
                .param(orderNumber)
                .update();
    }

    /** Those of a question, then the reasons of all of them: a row asks for no other. */
    private List<Review> all(JdbcClient.StatementSpec question) {
        List<Review> found = question.query(this::review).list();
        Map<String, List<ReviewReason>> reasons =
                reasons(found.stream().map(Review::orderNumber).toList());
        return found.stream()
                .map(one -> one.with(reasons.getOrDefault(one.orderNumber(), List.of())))
                .toList();
    }

    /** Without its reasons. */
    private Review review(ResultSet row, int number) throws SQLException {
        return new Review(
                row.getString("order_number"),
                ScreenedSettlement.Kind.valueOf(row.getString("kind")),
                row.getString("member"),
                row.getString("store"),
                row.getLong("amount_fen"),
                inZone(row.getObject("at", OffsetDateTime.class)),
                row.getInt("conduct_points"),
                row.getInt("wash_points"),
                row.getInt("ring_points"),
                Review.State.valueOf(row.getString("state")),
                moment(row, "person_asked_at"),
                moment(row, "decided_at"),
                row.getString("decided_by"),
                row.getString("note"),
                List.of());
    }

    private Map<String, List<ReviewReason>> reasons(List<String> orderNumbers) {
        Map<String, List<ReviewReason>> reasons = new HashMap<>();
        database.sql(
                        """
                        SELECT order_number, signal, figure, threshold, points
                        FROM platform.screened_reason
                        WHERE order_number = ANY (?) ORDER BY points DESC, signal
                        """)
                .param(orderNumbers.toArray(String[]::new))
                .query(row -> {
                    reasons.computeIfAbsent(row.getString("order_number"), _ -> new ArrayList<>())
                            .add(
                                    new ReviewReason(
                                            Signal.valueOf(row.getString("signal")),
                                            row.getLong("figure"),
                                            row.getLong("threshold"),
                                            row.getInt("points")));
                });
        return reasons;
    }

    private Optional<OffsetDateTime> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(this::inZone);
    }

    private OffsetDateTime inZone(OffsetDateTime time) {
        return time.atZoneSameInstant(clock.getZone()).toOffsetDateTime();
    }

    private OffsetDateTime now() {
        Instant now = clock.instant();
        return ScreenedOrders.time(now);
    }
}
