package org.tidemark.server.trade.stores;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Owners who ask to be paid. A request pays nothing: staff sees it and makes a batch, and it is
 * over with the first transfer that leaves after it.
 */
@Repository
class PayoutRequests {

    private static final String OPEN =
            """
            platform.store_payout_request r WHERE NOT EXISTS (SELECT FROM platform.bank_line l
                WHERE l.kind = 'STORES' AND l.thing = r.store_id AND l.changed_at > r.asked_at
                    AND l.state IN ('AT_BANK', 'PAID', 'SETTLED'))
            """;

    private final JdbcClient database;
    private final Clock clock;

    PayoutRequests(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The rows of the open ones, as the console counts them. */
    static String open() {
        return OPEN;
    }

    /** Asks; an open request stays as it is. */
    void ask(String store, String owner) {
        if (of(store).isPresent()) {
            return;
        }
        database.sql(
                        """
                        INSERT INTO platform.store_payout_request (store_id, asked_by, asked_at)
                        VALUES (:store, :by, :now)
                        ON CONFLICT (store_id) DO UPDATE SET asked_by = :by, asked_at = :now
                        """)
                .param("store", store)
                .param("by", owner)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** Takes a request back. */
    void drop(String store) {
        database.sql("DELETE FROM platform.store_payout_request WHERE store_id = ?")
                .param(store)
                .update();
    }

    /** Since when a store asks to be paid; empty where it does not. */
    Optional<OffsetDateTime> of(String store) {
        return Optional.ofNullable(all().get(store));
    }

    /** Since when stores ask to be paid, by store. */
    Map<String, OffsetDateTime> all() {
        Map<String, OffsetDateTime> all = new TreeMap<>();
        database.sql("SELECT r.store_id, r.asked_at FROM " + OPEN)
                .query(row -> {
                    all.put(
                            row.getString("store_id"),
                            row.getObject("asked_at", OffsetDateTime.class)
                                    .atZoneSameInstant(clock.getZone())
                                    .toOffsetDateTime());
                });
        return all;
    }
}
