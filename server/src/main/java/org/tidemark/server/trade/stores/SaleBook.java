package org.tidemark.server.trade.stores;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.money.payees.PayeeAccounts;

/** Sales of a store as the ledger has divided them, and their sums; it lies a moment behind. */
@Repository
class SaleBook {

    private static final int MONTHS = 12;

    private final JdbcClient database;
    private final String ledger;
    private final Clock clock;

    SaleBook(JdbcClient database, @Value("${tidemark.ledger.name}") String ledger, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Sales of a month, newest first.
     *
     * @param before the sequence of a sale: older ones follow
     */
    List<SaleLine> sales(String store, YearMonth month, long before, int limit) {
        return database.sql(
                        """
                        WITH sale AS (
                            SELECT DISTINCT seq FROM read_model.posting
                            WHERE ledger = :ledger AND account = :account AND asset = 'CNY'
                                AND event_type = 'order-settled' AND seq < :before
                                AND at >= :from AND at < :until
                            ORDER BY seq DESC LIMIT :limit),
                        divided AS (
                            SELECT p.seq, min(p.at) AS at, min(p.command_id) AS command,
                                -sum(p.amount) FILTER (WHERE p.amount < 0
                                    AND (p.account = 'external:payments'
                                        OR starts_with(p.account, 'member:'))) AS paid,
                                sum(p.amount) FILTER (WHERE p.account = :account) AS store,
                                sum(p.amount) FILTER (WHERE starts_with(p.account, 'pool:'))
                                    AS pool,
                                sum(p.amount) FILTER (WHERE p.amount > 0
                                    AND starts_with(p.account, 'member:')) AS rewards,
                                sum(p.amount) FILTER (WHERE p.account = 'platform') AS operator
                            FROM sale JOIN read_model.posting p ON p.ledger = :ledger
                                AND p.seq = sale.seq AND p.asset = 'CNY'
                                AND p.event_type = 'order-settled'
                            GROUP BY p.seq)
                        SELECT d.seq, d.at, coalesce(u.number, '') AS purchase,
                            coalesce(d.paid, 0) AS paid, d.store, coalesce(d.pool, 0) AS pool,
                            coalesce(d.rewards, 0) AS rewards, coalesce(d.operator, 0) AS operator,
                            coalesce((SELECT sum(asked_fen) FROM platform.purchase_refund r
                                WHERE r.number = u.number AND r.kind = 'AFTER'
                                    AND r.state NOT IN ('DECLINED', 'REFUSED')), 0) AS refunded
                        FROM divided d LEFT JOIN platform.purchase u
                            ON u.store_id = :store AND u.ledger_order = d.command
                        ORDER BY d.seq DESC
                        """)
                .param("ledger", ledger)
                .param("account", PayeeAccounts.store(store))
                .param("store", store)
                .param("before", before)
                .param("from", begin(month.atDay(1)))
                .param("until", begin(month.plusMonths(1).atDay(1)))
                .param("limit", limit)
                .query((row, number) ->
                        new SaleLine(
                                row.getLong("seq"),
                                row.getObject("at", OffsetDateTime.class)
                                        .atZoneSameInstant(clock.getZone())
                                        .toOffsetDateTime(),
                                row.getString("purchase"),
                                row.getLong("paid"),
                                row.getLong("store"),
                                row.getLong("pool"),
                                row.getLong("rewards"),
                                row.getLong("operator"),
                                row.getLong("refunded")))
                .list();
    }

    /** The days of a month on which something moved, newest first. */
    List<SaleSum> days(String store, YearMonth month) {
        return sums(store, "day", month.atDay(1), month.plusMonths(1).atDay(1));
    }

    /** The last twelve months, newest first. */
    List<SaleSum> months(String store) {
        YearMonth now = YearMonth.now(clock);
        return sums(
                store, "month", now.minusMonths(MONTHS - 1).atDay(1), now.plusMonths(1).atDay(1));
    }

    private List<SaleSum> sums(String store, String unit, LocalDate from, LocalDate until) {
        return database.sql(
                        """
                        SELECT date_trunc(:unit, at AT TIME ZONE :zone)::date AS begins,
                            count(DISTINCT seq) FILTER (WHERE event_type = 'order-settled')
                                AS sales,
                            coalesce(sum(amount) FILTER (WHERE event_type = 'order-settled'), 0)
                                AS earned,
                            coalesce(-sum(amount) FILTER (WHERE event_type NOT IN
                                ('order-settled', 'store-paid')), 0) AS back,
                            coalesce(-sum(amount) FILTER (WHERE event_type = 'store-paid'), 0)
                                AS paid
                        FROM read_model.posting
                        WHERE ledger = :ledger AND account = :account AND asset = 'CNY'
                            AND at >= :from AND at < :until
                        GROUP BY begins ORDER BY begins DESC
                        """)
                .param("unit", unit)
                .param("zone", clock.getZone().getId())
                .param("ledger", ledger)
                .param("account", PayeeAccounts.store(store))
                .param("from", begin(from))
                .param("until", begin(until))
                .query((row, number) ->
                        new SaleSum(
                                row.getObject("begins", LocalDate.class),
                                row.getLong("sales"),
                                row.getLong("earned"),
                                row.getLong("back"),
                                row.getLong("paid")))
                .list();
    }

    private OffsetDateTime begin(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }
}
