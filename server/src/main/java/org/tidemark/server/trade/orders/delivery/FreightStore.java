package org.tidemark.server.trade.orders.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tariffs of delivery in PostgreSQL. */
@Repository
public class FreightStore {

    private final JdbcClient database;

    FreightStore(JdbcClient database) {
        this.database = database;
    }

    /** All, the one for elsewhere first. */
    public List<FreightTariff> all() {
        return database.sql("SELECT * FROM platform.freight_tariff ORDER BY province")
                .query(FreightStore::tariff)
                .list();
    }

    /** The one that counts for a province; free where there is none. */
    FreightTariff of(int province) {
        return database.sql(
                        """
                        SELECT * FROM platform.freight_tariff WHERE province IN (?, 0)
                        ORDER BY province DESC LIMIT 1
                        """)
                .param(province)
                .query(FreightStore::tariff)
                .optional()
                .orElse(FreightTariff.FREE);
    }

    public void keep(FreightTariff tariff) {
        database.sql(
                        """
                        INSERT INTO platform.freight_tariff VALUES (?, ?, ?, ?, ?, ?)
                        ON CONFLICT (province) DO UPDATE SET base_fen = EXCLUDED.base_fen,
                            base_grams = EXCLUDED.base_grams, step_fen = EXCLUDED.step_fen,
                            step_grams = EXCLUDED.step_grams,
                            free_from_fen = EXCLUDED.free_from_fen
                        """)
                .params(
                        tariff.province(),
                        tariff.baseFen(),
                        tariff.baseGrams(),
                        tariff.stepFen(),
                        tariff.stepGrams(),
                        tariff.freeFromFen())
                .update();
    }

    void remove(int province) {
        database.sql("DELETE FROM platform.freight_tariff WHERE province = ?")
                .param(province)
                .update();
    }

    private static FreightTariff tariff(ResultSet row, int number) throws SQLException {
        return new FreightTariff(
                row.getInt("province"),
                row.getLong("base_fen"),
                row.getLong("base_grams"),
                row.getLong("step_fen"),
                row.getLong("step_grams"),
                row.getLong("free_from_fen"));
    }
}
