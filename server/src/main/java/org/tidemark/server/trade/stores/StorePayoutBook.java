package org.tidemark.server.trade.stores;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.trade.stores.StorePayout.State;

/** Keeps what is paid to stores. Each method is one statement. */
@Repository
class StorePayoutBook {

    private static final String PAYOUT = "SELECT * FROM platform.store_payout ";

    private final JdbcClient database;
    private final Clock clock;

    StorePayoutBook(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Enters a payout; false where that reference was used for that store already. */
    boolean enter(StorePayout payout) {
        return database.sql(
                                """
                                INSERT INTO platform.store_payout
                                    (payout_id, run, store_id, amount_fen, bank_reference, made_by,
                                     made_at, state)
                                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                                """)
                        .params(
                                payout.id(),
                                payout.run(),
                                payout.storeId(),
                                payout.amountFen(),
                                payout.bankReference(),
                                payout.madeBy(),
                                payout.madeAt(),
                                payout.state().name())
                        .update()
                == 1;
    }

    boolean move(String id, State from, State to, String note) {
        return database.sql(
                                """
                                UPDATE platform.store_payout SET state = ?, note = ?
                                WHERE payout_id = ? AND state = ?
                                """)
                        .params(to.name(), note, id, from.name())
                        .update()
                == 1;
    }

    /** A run's planned payouts were transferred under that reference. */
    int book(String run, String bankReference) {
        return database.sql(
                        """
                        UPDATE platform.store_payout SET state = 'SENT', bank_reference = ?
                        WHERE run = ? AND state = 'PLANNED'
                        """)
                .params(bankReference, run)
                .update();
    }

    /** A run's planned payouts do not take place. */
    int drop(String run) {
        return database.sql(
                        """
                        UPDATE platform.store_payout SET state = 'DROPPED'
                        WHERE run = ? AND state = 'PLANNED'
                        """)
                .param(run)
                .update();
    }

    Optional<StorePayout> find(String id) {
        return database.sql(PAYOUT + "WHERE payout_id = ?").param(id).query(this::read).optional();
    }

    List<StorePayout> ofStore(String store, int limit) {
        return database.sql(
                        PAYOUT
                                + "WHERE store_id = ? AND state IN ('SENT', 'PAID')"
                                + " ORDER BY made_at DESC, payout_id LIMIT ?")
                .params(store, limit)
                .query(this::read)
                .list();
    }

    List<StorePayout> ofRun(String run) {
        return database.sql(PAYOUT + "WHERE run = ? ORDER BY store_id")
                .param(run)
                .query(this::read)
                .list();
    }

    List<StorePayout> latest(int limit) {
        return database.sql(PAYOUT + "ORDER BY made_at DESC, payout_id LIMIT ?")
                .param(limit)
                .query(this::read)
                .list();
    }

    /** What the ledger has still to be told. */
    List<StorePayout> sent(int limit) {
        return database.sql(PAYOUT + "WHERE state = 'SENT' ORDER BY made_at, payout_id LIMIT ?")
                .param(limit)
                .query(this::read)
                .list();
    }

    private StorePayout read(ResultSet row, int number) throws SQLException {
        return new StorePayout(
                row.getString("payout_id"),
                row.getString("run"),
                row.getString("store_id"),
                row.getLong("amount_fen"),
                row.getString("bank_reference"),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toOffsetDateTime(),
                State.valueOf(row.getString("state")),
                row.getString("note"));
    }
}
