package org.tidemark.server.trade.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.kernel.holds.HeldAsset;

/** Which holds orders want, have, and have no use for any more. */
@Repository
class HoldStore {

    private final JdbcClient database;

    HoldStore(JdbcClient database) {
        this.database = database;
    }

    /** How a hold stands with its order. */
    enum State {
        /** To be made. */
        WANTED,
        /** Made. */
        PLACED,
        /** To be ended, or to be replaced by the one that says so. */
        DROPPED,
        /** Ended, or used by the settlement, or never made. */
        ENDED
    }

    /**
     * A hold of an order's line.
     *
     * @param replaces the hold whose place it takes, empty for none
     */
    record OrderHold(
            String holdId,
            String orderNumber,
            int line,
            HeldAsset asset,
            long amountFen,
            State state,
            String replaces) {}

    /** Enters one; what is there already stays as it is. */
    void want(
            String holdId,
            String orderNumber,
            int line,
            HeldAsset asset,
            long amountFen,
            String replaces) {
        database.sql(
                        """
                        INSERT INTO platform.shop_hold
                            (hold_id, order_number, line, asset, amount_fen, state, replaces)
                        VALUES (?, ?, ?, ?, ?, 'WANTED', ?) ON CONFLICT (hold_id) DO NOTHING
                        """)
                .params(holdId, orderNumber, line, asset.name(), amountFen, replaces)
                .update();
    }

    /** All of an order, in the order in which they were entered. */
    List<OrderHold> of(String orderNumber) {
        return database.sql(
                        """
                        SELECT * FROM platform.shop_hold WHERE order_number = ?
                        ORDER BY line, asset, length(hold_id), hold_id
                        """)
                .param(orderNumber)
                .query(HoldStore::hold)
                .list();
    }

    /** Moves one on, if it is in that state. */
    boolean move(String holdId, State from, State to) {
        return database.sql(
                                "UPDATE platform.shop_hold SET state = ?"
                                        + " WHERE hold_id = ? AND state = ?")
                        .params(to.name(), holdId, from.name())
                        .update()
                == 1;
    }

    /** Notes under which name the ledger has it. */
    void rename(String holdId, String newId) {
        database.sql("UPDATE platform.shop_hold SET hold_id = ? WHERE hold_id = ?")
                .params(newId, holdId)
                .update();
    }

    /** An order has no use for any of its holds any more; part of a transaction. */
    void dropAll(String orderNumber) {
        database.sql(
                        """
                        UPDATE platform.shop_hold SET state = 'DROPPED'
                        WHERE order_number = ? AND state IN ('WANTED', 'PLACED')
                        """)
                .param(orderNumber)
                .update();
    }

    /** The settlement has used what an order had. */
    void used(String orderNumber) {
        database.sql(
                        "UPDATE platform.shop_hold SET state = 'ENDED'"
                                + " WHERE order_number = ? AND state = 'PLACED'")
                .param(orderNumber)
                .update();
    }

    /** Orders that have something to drop. */
    List<String> toTidy(int limit) {
        return database.sql(
                        """
                        SELECT DISTINCT order_number FROM platform.shop_hold
                        WHERE state = 'DROPPED' LIMIT ?
                        """)
                .param(limit)
                .query(String.class)
                .list();
    }

    private static OrderHold hold(ResultSet row, int number) throws SQLException {
        return new OrderHold(
                row.getString("hold_id"),
                row.getString("order_number"),
                row.getInt("line"),
                HeldAsset.valueOf(row.getString("asset")),
                row.getLong("amount_fen"),
                State.valueOf(row.getString("state")),
                row.getString("replaces"));
    }
}
