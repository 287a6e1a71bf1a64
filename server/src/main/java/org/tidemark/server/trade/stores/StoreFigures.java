package org.tidemark.server.trade.stores;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what a store has done; people only as numbers. */
@Repository
public class StoreFigures {

    private final JdbcClient database;
    private final String ledger;
    private final Clock clock;

    StoreFigures(
            JdbcClient database, @Value("${tidemark.ledger.name}") String ledger, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * A store's day so far; amounts in fen.
     *
     * @param takingsFen what customers paid today, held ones included
     * @param heldFen what of it a person still looks at
     * @param refundedFen what of today's orders was refunded
     */
    public record Today(
            long orders, long takingsFen, long heldFen, long refundedFen, long buyers) {}

    /**
     * A store's people.
     *
     * @param buyers who bought here ever
     * @param bound whom a purchase here has made the owner the sponsor of
     */
    public record Crowd(long buyers, long bound) {}

    Today today(String store) {
        OffsetDateTime from = LocalDate.now(clock).atStartOfDay(clock.getZone()).toOffsetDateTime();
        return database.sql(
                        """
                        SELECT count(*) AS orders, coalesce(sum(l.fen), 0) AS takings,
                            coalesce(sum(l.fen) FILTER (WHERE p.state <> 'SETTLED'), 0) AS held,
                            coalesce(sum(r.fen), 0) AS refunded,
                            count(DISTINCT p.buyer) AS buyers
                        FROM platform.purchase p
                        CROSS JOIN LATERAL (SELECT
                                sum(unit_fen * quantity - discount_fen) AS fen
                            FROM platform.purchase_line WHERE number = p.number) l
                        CROSS JOIN LATERAL (SELECT coalesce(sum(asked_fen), 0) AS fen
                            FROM platform.purchase_refund
                            WHERE number = p.number AND kind = 'AFTER'
                                AND state NOT IN ('DECLINED', 'REFUSED')) r
                        WHERE p.store_id = :store AND p.placed_at >= :from AND p.state IN
                            ('PAID', 'SCREENING', 'HELD', 'SETTLING', 'SETTLED')
                        """)
                .param("store", store)
                .param("from", from)
                .query((row, number) ->
                        new Today(
                                row.getLong("orders"),
                                row.getLong("takings"),
                                row.getLong("held"),
                                row.getLong("refunded"),
                                row.getLong("buyers")))
                .single();
    }

    Crowd crowd(String store) {
        return database.sql(
                        """
                        SELECT count(DISTINCT buyer) AS buyers,
                            count(*) FILTER (WHERE bound) AS bound
                        FROM platform.purchase WHERE store_id = :store AND state = 'SETTLED'
                        """)
                .param("store", store)
                .query((row, number) -> new Crowd(row.getLong("buyers"), row.getLong("bound")))
                .single();
    }

    /**
     * What a recruiter has earned by a store: his royalty of its orders, before refunds, without
     * whatever else the same orders brought him.
     */
    long royaltyFen(String recruiter, String store) {
        return database.sql(
                        """
                        SELECT coalesce(sum(floor((term ->> 1)::numeric * (term ->> 2)::numeric
                            / (term ->> 3)::numeric)), 0)::bigint
                        FROM read_model.posting royalty
                        CROSS JOIN LATERAL jsonb_array_elements(royalty.terms) AS term
                        WHERE royalty.ledger = :ledger AND royalty.account = :recruiter
                            AND royalty.asset = 'CNY' AND term ->> 0 = 'store-recruiter'
                            AND EXISTS (SELECT 1 FROM read_model.posting cost
                                WHERE cost.ledger = royalty.ledger AND cost.seq = royalty.seq
                                    AND cost.account = :store)
                        """)
                .param("ledger", ledger)
                .param("recruiter", "member:" + recruiter)
                .param("store", "store:" + store)
                .query(Long.class)
                .single();
    }
}
