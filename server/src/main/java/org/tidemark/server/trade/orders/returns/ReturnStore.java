package org.tidemark.server.trade.orders.returns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.people.vault.SealedColumn;
import org.tidemark.server.people.vault.Seals;
import org.tidemark.server.trade.orders.RowTimes;
import org.tidemark.server.web.site.PageNotFoundException;

/** Returns with their lines and pictures in PostgreSQL. */
@Repository
class ReturnStore {

    private static final String RETURN =
            """
            SELECT r.*, (SELECT count(*) FROM platform.shop_return_photo p
                         WHERE p.return_number = r.return_number) AS photos
            FROM platform.shop_return r
            """;

    private final JdbcClient database;
    private final Seals seals;
    private final RowTimes rows;
    private final Clock clock;

    ReturnStore(JdbcClient database, Seals seals, RowTimes rows, Clock clock) {
        this.database = database;
        this.seals = seals;
        this.rows = rows;
        this.clock = clock;
    }

    /** Enters one; part of a transaction. */
    void insert(
            String number,
            String orderNumber,
            String memberId,
            String reason,
            List<ShopReturn.Line> lines,
            List<byte[]> photos) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        database.sql(
                        """
                        INSERT INTO platform.shop_return (return_number, order_number, member_id,
                            state, reason_sealed, asked_at, changed_at)
                        VALUES (?, ?, ?, 'ASKED', ?, ?, ?)
                        """)
                .params(
                        number,
                        orderNumber,
                        memberId,
                        seals.seal(SealedColumn.RETURN_REASON, number, reason),
                        now,
                        now)
                .update();
        for (ShopReturn.Line line : lines) {
            database.sql("INSERT INTO platform.shop_return_line VALUES (?, ?, ?, ?)")
                    .params(number, line.line(), line.quantity(), line.amountFen())
                    .update();
        }
        for (int i = 0; i < photos.size(); i++) {
            database.sql(
                            "INSERT INTO platform.shop_return_photo"
                                    + " (return_number, photo, image_sealed) VALUES (?, ?, ?)")
                    .params(
                            number,
                            i + 1,
                            seals.seal(
                                    SealedColumn.RETURN_PHOTO,
                                    photoId(number, i + 1),
                                    photos.get(i)))
                    .update();
        }
    }

    Optional<ShopReturn> find(String number) {
        return all(database.sql(RETURN + "WHERE r.return_number = ?").param(number)).stream()
                .findFirst();
    }

    /** A member's own; a stranger's is not there. */
    Optional<ShopReturn> find(String number, String memberId) {
        return all(
                        database.sql(RETURN + "WHERE r.return_number = ? AND r.member_id = ?")
                                .params(number, memberId))
                .stream()
                .findFirst();
    }

    /**
     * A member's own.
     *
     * @throws PageNotFoundException also for a stranger's
     */
    ShopReturn mine(String memberId, String number) {
        return find(number, memberId).orElseThrow(() -> PageNotFoundException.page(number));
    }

    List<ShopReturn> ofMember(String memberId, int limit) {
        return all(
                database.sql(RETURN + "WHERE r.member_id = ? ORDER BY r.asked_at DESC LIMIT ?")
                        .params(memberId, limit));
    }

    List<ShopReturn> ofOrder(String orderNumber) {
        return all(
                database.sql(RETURN + "WHERE r.order_number = ? ORDER BY r.asked_at")
                        .param(orderNumber));
    }

    /** Those in one of the states, longest waiting first. */
    List<ShopReturn> in(Collection<ReturnState> states, int limit) {
        return all(
                database.sql(RETURN + "WHERE r.state IN (:states) ORDER BY r.asked_at LIMIT :limit")
                        .param("states", states.stream().map(Enum::name).toList())
                        .param("limit", limit));
    }

    /** A picture, drawn anew as JPEG. */
    Optional<byte[]> photo(String number, int photo) {
        return database.sql(
                        "SELECT image_sealed FROM platform.shop_return_photo"
                                + " WHERE return_number = ? AND photo = ?")
                .params(number, photo)
                .query(byte[].class)
                .optional()
                .map(sealed ->
                        seals.open(SealedColumn.RETURN_PHOTO, photoId(number, photo), sealed));
    }

    private static String photoId(String number, int photo) {
        return number + "/" + photo;
    }

    /** The member has left: what he said and showed goes. */
    void erase(String memberId) {
        database.sql("UPDATE platform.shop_return SET reason_sealed = NULL WHERE member_id = ?")
                .param(memberId)
                .update();
        database.sql(
                        "DELETE FROM platform.shop_return_photo WHERE return_number IN"
                                + " (SELECT return_number FROM platform.shop_return"
                                + " WHERE member_id = ?)")
                .param(memberId)
                .update();
    }

    private String reason(String number, byte @Nullable [] sealed) {
        return sealed == null ? "" : seals.openText(SealedColumn.RETURN_REASON, number, sealed);
    }

    /** Moves one on, if it is in one of the states. */
    boolean move(
            String number,
            Collection<ReturnState> from,
            ReturnState to,
            String answer,
            String who) {
        if (!from.stream().allMatch(state -> state.next().contains(to))) {
            throw new IllegalArgumentException(from + " cannot become " + to);
        }
        return database.sql(
                                """
                                UPDATE platform.shop_return SET state = :to, changed_at = :now,
                                    answer = CASE WHEN :answer = '' THEN answer ELSE :answer END,
                                    answered_by = CASE WHEN :who = 'platform' THEN answered_by
                                                  ELSE :who END
                                WHERE return_number = :number AND state IN (:from)
                                """)
                        .param("to", to.name())
                        .param("now", OffsetDateTime.now(clock))
                        .param("answer", answer)
                        .param("who", who)
                        .param("number", number)
                        .param("from", from.stream().map(Enum::name).toList())
                        .update()
                == 1;
    }

    /** Those of a question, then the lines of all of them: a row asks for no other. */
    private List<ShopReturn> all(JdbcClient.StatementSpec question) {
        List<ShopReturn> found = question.query(this::read).list();
        Map<String, List<ShopReturn.Line>> lines =
                lines(found.stream().map(ShopReturn::number).toList());
        return found.stream()
                .map(one -> one.with(lines.getOrDefault(one.number(), List.of())))
                .toList();
    }

    /** Without its lines. */
    private ShopReturn read(ResultSet row, int index) throws SQLException {
        String number = row.getString("return_number");
        return new ShopReturn(
                number,
                row.getString("order_number"),
                row.getString("member_id"),
                ReturnState.valueOf(row.getString("state")),
                reason(number, row.getBytes("reason_sealed")),
                rows.time(row, "asked_at"),
                row.getString("answer"),
                row.getString("answered_by"),
                rows.time(row, "changed_at"),
                List.of(),
                row.getInt("photos"));
    }

    private Map<String, List<ShopReturn.Line>> lines(List<String> numbers) {
        Map<String, List<ShopReturn.Line>> lines = new HashMap<>();
        database.sql(
                        "SELECT return_number, line, quantity, amount_fen"
                                + " FROM platform.shop_return_line"
                                + " WHERE return_number = ANY (?) ORDER BY line")
                .param(numbers.toArray(String[]::new))
                .query(row -> {
                    lines.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                            .add(new ShopReturn.Line(row.getInt(2), row.getInt(3), row.getLong(4)));
                });
        return lines;
    }
}
