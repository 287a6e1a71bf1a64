package org.tidemark.server.kernel.ledger;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tidemark.engine.money.Exact;
import org.tidemark.server.kernel.ledger.LedgerConfiguration.LedgerProperties;

/**
 * What a member has paid into programmes with a pool, and got back, from his own orders and
 * postings: {@link ProgrammeRecord} counts the same of all.
 *
 * <p>What he paid for an order is what the pool's share was taken of, without coins. A refund, and
 * a reward for somebody's order, count where the whole order was of one programme.
 */
@Component
public final class MemberRecord {

    private static final String PAID =
            """
            SELECT split_part(p.account, ':', 2) AS programme,
                sum((term ->> 1)::bigint)::bigint AS paid,
                sum(floor((term ->> 1)::numeric * (term ->> 2)::numeric / 1000000))::bigint
                    AS pooled
            FROM read_model.event e
            JOIN read_model.posting p ON p.ledger = e.ledger AND p.seq = e.seq
                AND p.event_type = e.type AND p.account LIKE 'pool:%'
            CROSS JOIN LATERAL jsonb_array_elements(p.terms) AS term
            WHERE e.ledger = :ledger AND e.member = :member AND e.type = 'order-settled'
                AND term ->> 0 = 'pool-share'
            GROUP BY 1
            """;

    private static final String REFUNDED =
            """
            SELECT programme, sum(coalesce((details ->> 'refund')::bigint, 0)
                + coalesce((details ->> 'deducted')::bigint, 0))::bigint AS fen
            FROM read_model.event
            WHERE ledger = :ledger AND member = :member AND type = 'order-reversed'
                AND programme IS NOT NULL
            GROUP BY programme
            """;

    /** Own orders bring nothing back: what a refund puts into the wallet is no gain. */
    private static final String RECEIVED =
            """
            SELECT of.programme, sum(p.amount)::bigint AS fen
            FROM read_model.posting p
            JOIN LATERAL (SELECT e.programme FROM read_model.event e
                WHERE e.ledger = p.ledger AND e.seq = p.seq AND e.type = p.event_type
                    AND e.programme IS NOT NULL
                ORDER BY (e.member = :member) DESC NULLS LAST LIMIT 1) of ON true
            WHERE p.ledger = :ledger AND p.account = 'member:' || :member AND p.asset = :currency
                AND (p.event_type <> 'order-settled' OR p.amount > 0)
                AND (p.event_type <> 'order-reversed' OR p.amount < 0)
            GROUP BY of.programme
            """;

    private final JdbcClient database;
    private final String ledger;

    MemberRecord(JdbcClient database, LedgerProperties properties) {
        this.database = database;
        this.ledger = properties.name();
    }

    /**
     * One programme of a member, in fen.
     *
     * @param paidFen for its orders, without coins, less what was refunded
     * @param pooledFen what of that went into the pool, rounded down: the discount it could have
     *     been
     * @param receivedFen what it has paid him: for points and in rewards, less what was taken back
     */
    public record OfProgramme(long paidFen, long pooledFen, long receivedFen) {

        /** Nothing yet. */
        public static final OfProgramme NOTHING = new OfProgramme(0, 0, 0);

        static OfProgramme of(long paid, long pooled, long refunded, long received) {
            long left = Math.max(0, paid - refunded);
            return new OfProgramme(
                    left, paid == 0 ? 0 : Exact.mulDivFloor(pooled, left, paid), received);
        }
    }

    private record Paid(String programme, long fen, long pooledFen) {}

    /** By programme. */
    public Map<String, OfProgramme> of(String member, String currency) {
        Map<String, Long> refunded = sums(REFUNDED, member, currency);
        Map<String, Long> received = sums(RECEIVED, member, currency);
        Map<String, OfProgramme> record = new HashMap<>();
        database.sql(PAID)
                .param("ledger", ledger)
                .param("member", member)
                .query((row, number) ->
                        new Paid(
                                row.getString("programme"),
                                row.getLong("paid"),
                                row.getLong("pooled")))
                .list()
                .forEach(one ->
                        record.put(
                                one.programme(),
                                OfProgramme.of(
                                        one.fen(),
                                        one.pooledFen(),
                                        refunded.getOrDefault(one.programme(), 0L),
                                        received.getOrDefault(one.programme(), 0L))));
        received.forEach(
                (programme, fen) -> record.putIfAbsent(programme, new OfProgramme(0, 0, fen)));
        return record;
    }

    private Map<String, Long> sums(String question, String member, String currency) {
        return database
                .sql(question)
                .param("ledger", ledger)
                .param("member", member)
                .param("currency", currency)
                .query((row, number) -> Map.entry(row.getString("programme"), row.getLong("fen")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
