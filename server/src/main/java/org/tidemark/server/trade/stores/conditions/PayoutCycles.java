package org.tidemark.server.trade.stores.conditions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When stores are paid, and what of their money is due. */
@Repository
public class PayoutCycles {

    private final JdbcClient database;
    private final String ledger;
    private final Clock clock;

    PayoutCycles(
            JdbcClient database, @Value("${tidemark.ledger.name}") String ledger, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The cycle of a store; {@link PayoutCycle#ANY_TIME} where none was agreed. */
    PayoutCycle of(String store) {
        return database.sql("SELECT * FROM platform.store_cycle WHERE store_id = ?")
                .param(store)
                .query(PayoutCycles::cycle)
                .optional()
                .orElse(PayoutCycle.ANY_TIME);
    }

    private static PayoutCycle cycle(ResultSet row, int number) throws SQLException {
        return new PayoutCycle(
                PayoutCycle.Kind.valueOf(row.getString("kind")),
                row.getInt("day"),
                row.getLong("least_fen"));
    }

    /**
     * Sets when a store is paid.
     *
     * @throws org.tidemark.server.web.forms.FormRefusedException where the form says nothing of it
     */
    public void change(String store, PayoutCycleForm form, String by) {
        PayoutCycle cycle = form.cycle();
        database.sql(
                        """
                        INSERT INTO platform.store_cycle
                            (store_id, kind, day, least_fen, changed_by, changed_at)
                        VALUES (:store, :kind, :day, :least, :by, :now)
                        ON CONFLICT (store_id) DO UPDATE SET kind = :kind, day = :day,
                            least_fen = :least, changed_by = :by, changed_at = :now
                        """)
                .param("store", store)
                .param("kind", cycle.kind().name())
                .param("day", cycle.day())
                .param("least", cycle.leastFen())
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** What of a store's money is due. */
    public PayoutDue due(String store, long owedFen) {
        return due(Map.of(store, owedFen)).getOrDefault(store, none(owedFen));
    }

    private static PayoutDue none(long owedFen) {
        return new PayoutDue(
                PayoutCycle.ANY_TIME,
                owedFen,
                PayoutCycle.ANY_TIME.dueFen(owedFen, 0),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    /**
     * What of these stores' money is due.
     *
     * @param owedFen by store, what the ledger owes it now
     */
    public Map<String, PayoutDue> due(Map<String, Long> owedFen) {
        Map<String, PayoutCycle> cycles = all();
        LocalDate today = LocalDate.now(clock);
        Map<String, LocalDate> begins = new HashMap<>();
        owedFen.keySet()
                .forEach(store ->
                        cycle(cycles, store)
                                .last(today)
                                .ifPresent(last -> begins.put(store, last)));
        Map<String, Long> earned = earnedFen(begins);
        Map<String, PayoutDue> due = new LinkedHashMap<>();
        owedFen.forEach((store, owed) -> {
            PayoutCycle cycle = cycle(cycles, store);
            due.put(
                    store,
                    new PayoutDue(
                            cycle,
                            owed,
                            cycle.dueFen(owed, earned.getOrDefault(store, 0L)),
                            cycle.last(today),
                            cycle.next(today),
                            0));
        });
        return due;
    }

    private static PayoutCycle cycle(Map<String, PayoutCycle> cycles, String store) {
        return cycles.getOrDefault(store, PayoutCycle.ANY_TIME);
    }

    private Map<String, PayoutCycle> all() {
        Map<String, PayoutCycle> all = new HashMap<>();
        database.sql("SELECT * FROM platform.store_cycle")
                .query(row -> {
                    all.put(row.getString("store_id"), cycle(row, 0));
                });
        return all;
    }

    /**
     * What has come and gone on the accounts of stores since a day began, but for what was paid
     * out. A payment that the read model does not know yet is off what is owed already: it is never
     * due twice.
     */
    private Map<String, Long> earnedFen(Map<String, LocalDate> since) {
        Map<String, Long> earned = new HashMap<>();
        if (since.isEmpty()) {
            return earned;
        }
        List<String> stores = new ArrayList<>();
        List<String> begins = new ArrayList<>();
        since.forEach((store, day) -> {
            stores.add(store);
            begins.add(day.atStartOfDay(clock.getZone()).toOffsetDateTime().toString());
        });
        database.sql(
                        """
                        SELECT wanted.store, sum(p.amount)::bigint AS fen
                        FROM unnest(?::text[], ?::timestamptz[]) AS wanted (store, begin)
                        JOIN read_model.posting p ON p.ledger = ?
                            AND p.account = 'store:' || wanted.store AND p.asset = 'CNY'
                            AND p.at >= wanted.begin AND p.event_type <> 'store-paid'
                        GROUP BY wanted.store
                        """)
                .params(stores.toArray(String[]::new), begins.toArray(String[]::new), ledger)
                .query(row -> {
                    earned.put(row.getString("store"), row.getLong("fen"));
                });
        return earned;
    }
}
