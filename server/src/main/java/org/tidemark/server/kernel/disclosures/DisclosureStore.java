package org.tidemark.server.kernel.disclosures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps disclosures and which order was placed on which. */
@Repository
class DisclosureStore {

    private static final int DAYS_WITHOUT_ORDER = 2;

    private final JdbcClient database;
    private final Clock clock;

    DisclosureStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One row; the time in the ledger's zone. */
    private ShownDisclosure read(ResultSet row, int number) throws SQLException {
        return new ShownDisclosure(
                row.getString("id"),
                row.getObject("made_at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toOffsetDateTime(),
                row.getString("programme"),
                row.getString("offer"),
                row.getLong("price_fen"),
                row.getLong("coins"),
                row.getLong("eligible_fen"),
                row.getString("language"),
                row.getString("plan"),
                row.getString("lines"),
                row.getString("html"),
                row.getString("words"));
    }

    /** Keeps one; the same text shown again is of the later time. */
    void keep(ShownDisclosure shown) {
        database.sql(
                        """
                        INSERT INTO platform.disclosure
                            (id, made_at, programme, offer, price_fen, coins, eligible_fen, language,
                             plan, lines, html, words)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (id) DO UPDATE SET made_at = EXCLUDED.made_at
                        """)
                .params(
                        shown.id(),
                        shown.madeAt(),
                        shown.programme(),
                        shown.offer(),
                        shown.priceFen(),
                        shown.coins(),
                        shown.eligibleFen(),
                        shown.language(),
                        shown.plan(),
                        shown.lines(),
                        shown.html(),
                        shown.words())
                .update();
    }

    /** Deletes what no order was placed on for some days; gives how many. */
    int forgetUnused(OffsetDateTime now) {
        return database.sql(
                        """
                        DELETE FROM platform.disclosure d WHERE made_at < ? AND NOT EXISTS
                            (SELECT 1 FROM platform.order_disclosure o WHERE o.disclosure = d.id)
                        """)
                .param(now.minusDays(DAYS_WITHOUT_ORDER))
                .update();
    }

    Optional<ShownDisclosure> find(String id) {
        return database.sql("SELECT * FROM platform.disclosure WHERE id = ?")
                .param(id)
                .query(this::read)
                .optional();
    }

    /** Binds an order to what was shown before it; the first binding stands. */
    void bind(String order, String disclosure, OffsetDateTime at) {
        database.sql(
                        """
                        INSERT INTO platform.order_disclosure
                            (order_id, disclosure, shown_at, placed_at)
                        SELECT ?, id, made_at, ? FROM platform.disclosure WHERE id = ?
                        ON CONFLICT (order_id) DO NOTHING
                        """)
                .params(order, at, disclosure)
                .update();
    }

    /** Notes that a member has opened one; the first time stands. */
    void read(String memberId, String disclosure, OffsetDateTime at) {
        database.sql(
                        """
                        INSERT INTO platform.disclosure_read (member_id, offer, plan, read_at)
                        SELECT ?, offer, plan, ? FROM platform.disclosure WHERE id = ?
                        ON CONFLICT (member_id, offer, plan) DO NOTHING
                        """)
                .params(memberId, at, disclosure)
                .update();
    }

    /** Whether a member has opened one of the same offer under the same plan. */
    boolean hasRead(String memberId, String disclosure) {
        return database.sql(
                        """
                        SELECT EXISTS (SELECT 1 FROM platform.disclosure d
                            JOIN platform.disclosure_read r
                                ON r.member_id = ? AND r.offer = d.offer AND r.plan = d.plan
                            WHERE d.id = ?)
                        """)
                .params(memberId, disclosure)
                .query(Boolean.class)
                .single();
    }

    Optional<ShownDisclosure> ofOrder(String order) {
        return database.sql(
                        """
                        SELECT d.id, o.shown_at AS made_at, d.programme, d.offer, d.price_fen,
                            d.coins, d.eligible_fen, d.language, d.plan, d.lines, d.html,
                            d.words
                        FROM platform.order_disclosure o
                        JOIN platform.disclosure d ON d.id = o.disclosure WHERE o.order_id = ?
                        """)
                .param(order)
                .query(this::read)
                .optional();
    }
}
