package org.tidemark.server.trade.purchases.store;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.trade.purchases.model.Purchase;
import org.tidemark.server.trade.purchases.model.PurchaseKind;
import org.tidemark.server.trade.purchases.model.PurchaseNumber;
import org.tidemark.server.trade.purchases.model.Step;

/** What is asked about many purchases at once. */
@Repository
public class PurchaseLists {

    private static final Duration MONTH = Duration.ofDays(30);

    private final JdbcClient database;
    private final PurchaseStore store;
    private final Clock clock;

    PurchaseLists(JdbcClient database, PurchaseStore store, Clock clock) {
        this.database = database;
        this.store = store;
        this.clock = clock;
    }

    /** What a store's till has taken, newest first. */
    public List<Purchase> paidAt(String storeId, int limit) {
        return store.read(
                Sql.DOCUMENT
                        + """
                        WHERE p.store_id = :store AND p.paid_at IS NOT NULL
                        ORDER BY p.paid_at DESC, p.number LIMIT :limit
                        """,
                Map.of("store", storeId, "limit", limit));
    }

    /** A buyer's purchases at a store that were not left unpaid, newest first. */
    public List<Purchase> ofBuyerAt(String storeId, String buyer, int limit) {
        return store.read(
                Sql.DOCUMENT
                        + """
                        WHERE p.store_id = :store AND p.buyer = :buyer
                            AND NOT (p.state = 'CLOSED' AND p.paid_at IS NULL)
                        ORDER BY p.placed_at DESC, p.number LIMIT :limit
                        """,
                Map.of("store", storeId, "buyer", buyer, "limit", limit));
    }

    /** Purchases of a kind with a refund that waits for somebody's yes, longest waiting first. */
    public List<Purchase> refundsAsked(PurchaseKind kind, int limit) {
        return store.read(
                Sql.DOCUMENT
                        + """
                        JOIN (SELECT number, min(asked_at) AS since FROM platform.purchase_refund
                            WHERE state = 'ASKED' GROUP BY number) asked
                            ON asked.number = p.number
                        WHERE p.kind = :kind ORDER BY asked.since, p.number LIMIT :limit
                        """,
                Map.of("kind", kind.name(), "limit", limit));
    }

    /**
     * What a person must look at, and what was refused in the last month; longest waiting first.
     */
    public List<Kept> lookedAt(int limit) {
        return store.kept(
                Sql.DOCUMENT
                        + """
                        WHERE p.trouble <> '' OR p.review <> ''
                            OR p.refused_by <> 'NOBODY' AND p.paid_at IS NOT NULL
                                AND (p.state = 'REFUSED' OR p.changed_at > :since)
                            OR p.number IN (SELECT number FROM platform.purchase_effect
                                WHERE trouble <> '')
                        ORDER BY p.changed_at, p.number LIMIT :limit
                        """,
                Map.of("since", store.now().minus(MONTH), "limit", limit));
    }

    /** What somebody has refunded by his own decision since then, in fen. */
    public long refundedByFen(String who, OffsetDateTime since) {
        return database.sql(
                        """
                        SELECT coalesce(sum(asked_fen), 0)::bigint FROM platform.purchase_refund
                        WHERE who = :who AND decided_by = :who AND asked_at >= :since
                            AND state IN ('PLANNED', 'REVERSED', 'DONE')
                        """)
                .param("who", who)
                .param("since", since)
                .query(Long.class)
                .single();
    }

    /** Whether a purchase of that kind has still to come to its end for the buyer. */
    public boolean onItsWay(String buyer, PurchaseKind kind) {
        return database.sql(
                        """
                        SELECT EXISTS (SELECT 1 FROM platform.purchase p
                            WHERE p.buyer = :buyer AND p.kind = :kind
                                AND (p.state NOT IN ('SETTLED', 'CLOSED')
                                    OR EXISTS (SELECT 1 FROM platform.purchase_effect e
                                        WHERE e.number = p.number)))
                        """)
                .param("buyer", buyer)
                .param("kind", kind.name())
                .query(Boolean.class)
                .single();
    }

    /** Unpaid purchases of a kind, and the pieces that all unpaid ones keep from others. */
    public record Waiting(int purchases, int pieces) {}

    /** What a member has waiting to be paid. */
    public Waiting waiting(String buyer, PurchaseKind kind) {
        return database.sql(
                        """
                        SELECT count(DISTINCT p.number) FILTER (WHERE p.kind = :kind) AS purchases,
                            coalesce(sum(l.quantity) FILTER (WHERE l.sku_id <> ''), 0) AS pieces
                        FROM platform.purchase p
                        JOIN platform.purchase_line l ON l.number = p.number
                        WHERE p.buyer = :buyer
                            AND p.state IN ('PLACED', 'COVERING', 'OPEN', 'CLOSING')
                        """)
                .param("buyer", buyer)
                .param("kind", kind.name())
                .query(Waiting.class)
                .single();
    }

    /**
     * A step of a purchase as people read it.
     *
     * @param what a code
     */
    public record ToldStep(OffsetDateTime at, String what, String who, String note) {

        /** Whether staff made it. */
        public boolean byStaff() {
            return Step.isStaff(who);
        }
    }

    /** What happened to a purchase, first things first. */
    public List<ToldStep> steps(PurchaseNumber number) {
        return database
                .sql(
                        """
                        SELECT at, what, who, note FROM platform.purchase_step
                        WHERE number = :number ORDER BY step
                        """)
                .param("number", number.text())
                .query(ToldStep.class)
                .list()
                .stream()
                .map(step ->
                        new ToldStep(
                                step.at().atZoneSameInstant(clock.getZone()).toOffsetDateTime(),
                                step.what(),
                                step.who(),
                                step.note()))
                .toList();
    }
}
