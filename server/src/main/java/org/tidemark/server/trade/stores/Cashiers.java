package org.tidemark.server.trade.stores;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who stands at the tills of stores. Each method is one statement. */
@Repository
class Cashiers {

    private final JdbcClient database;
    private final Clock clock;

    Cashiers(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** An owner names somebody; whoever has agreed already is not asked again. */
    void ask(String store, String member, boolean mayRefund) {
        database.sql(
                        """
                        INSERT INTO platform.store_cashier AS c
                            (store_id, member_id, state, may_refund, asked_at, changed_at)
                        VALUES (:store, :member, 'ASKED', :refund, :now, :now)
                        ON CONFLICT (store_id, member_id) DO UPDATE SET may_refund = :refund,
                            state = CASE WHEN c.state = 'AGREED' THEN c.state ELSE 'ASKED' END,
                            asked_at = CASE WHEN c.state = 'AGREED' THEN c.asked_at ELSE :now END,
                            changed_at = :now
                        """)
                .param("store", store)
                .param("member", member)
                .param("refund", mayRefund)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** He answers; false where he was not asked. */
    boolean answer(String store, String member, boolean agreed) {
        return move(
                store, member, "'ASKED'", agreed ? Cashier.State.AGREED : Cashier.State.DECLINED);
    }

    /** It is over at once, whoever wants it; false where it was already. */
    boolean end(String store, String member) {
        return move(store, member, "'ASKED', 'AGREED'", Cashier.State.ENDED);
    }

    private boolean move(String store, String member, String from, Cashier.State to) {
        return database.sql(
                                """
                                UPDATE platform.store_cashier SET state = :to, changed_at = :now
                                WHERE store_id = :store AND member_id = :member AND state IN (%s)
                                """
                                        .formatted(from))
                        .param("to", to.name())
                        .param("now", OffsetDateTime.now(clock))
                        .param("store", store)
                        .param("member", member)
                        .update()
                == 1;
    }

    /** Everybody who was ever named at a store, the newest first. */
    List<Cashier> of(String store) {
        return database.sql(
                        """
                        SELECT * FROM platform.store_cashier WHERE store_id = ?
                        ORDER BY asked_at DESC, member_id
                        """)
                .param(store)
                .query(this::cashier)
                .list();
    }

    /** Where somebody is asked to stand at a till, or does. */
    List<Cashier> ofMember(String member) {
        return database.sql(
                        """
                        SELECT * FROM platform.store_cashier
                        WHERE member_id = ? AND state IN ('ASKED', 'AGREED') ORDER BY store_id
                        """)
                .param(member)
                .query(this::cashier)
                .list();
    }

    /** Somebody who stands at a store's till now. */
    Optional<Cashier> at(String store, String member) {
        return database.sql(
                        """
                        SELECT * FROM platform.store_cashier
                        WHERE store_id = ? AND member_id = ? AND state = 'AGREED'
                        """)
                .params(store, member)
                .query(this::cashier)
                .optional();
    }

    /** Everybody who was ever named at a store of that owner. */
    List<String> everOf(String owner) {
        return database.sql(
                        """
                        SELECT DISTINCT c.member_id FROM platform.store_cashier c
                        JOIN platform.store s ON s.store_id = c.store_id WHERE s.owner = ?
                        """)
                .param(owner)
                .query(String.class)
                .list();
    }

    private Cashier cashier(ResultSet row, int number) throws SQLException {
        return new Cashier(
                row.getString("store_id"),
                row.getString("member_id"),
                "",
                Cashier.State.valueOf(row.getString("state")),
                row.getBoolean("may_refund"),
                row.getObject("changed_at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toOffsetDateTime());
    }
}
