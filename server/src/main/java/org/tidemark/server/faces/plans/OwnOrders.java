package org.tidemark.server.faces.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.kernel.ledger.KeptCommands;
import org.tidemark.server.kernel.ledger.KeptOrder;
import org.tidemark.tables.out.Column;
import org.tidemark.tables.out.OutTable;

/**
 * The orders that a programme had in a period, as the table that a back test reads, and what they
 * came to; from the journal and the postings, a moment behind the ledger.
 */
@Repository
class OwnOrders {

    /** So many orders are taken, the first of the period. */
    static final int MOST = 20_000;

    private static final List<Column> COLUMNS =
            List.of(
                    Column.text("order"),
                    Column.text("member"),
                    Column.text("at"),
                    Column.amount("amount"),
                    Column.amount("refund"),
                    Column.text("offer"),
                    Column.text("sponsor"),
                    Column.text("region"));

    private static final String OF_PERIOD =
            """
            e.ledger = :ledger AND e.programme = :programme AND e.at >= :from AND e.at < :until
            """;

    private static final String REAL =
            "WITH moved AS (SELECT p.account, p.amount, p.account IN ('member:' || e.member,"
                    + " 'member:' || e.member || ':held') AS own FROM read_model.event e"
                    + " JOIN read_model.posting p ON p.ledger = e.ledger AND p.seq = e.seq"
                    + " AND p.event_type = e.type WHERE "
                    + OF_PERIOD
                    + " AND e.type IN ('order-settled', 'order-reversed') AND e.seq <= :last"
                    + " AND p.asset = :currency)"
                    + """
                     SELECT
                        (SELECT coalesce(sum(amount), 0) FROM moved
                         WHERE account = 'pool:' || :programme) AS contributed,
                        (SELECT coalesce(sum(amount), 0) FROM moved
                         WHERE account = 'platform') AS platform,
                        (SELECT coalesce(sum(amount), 0) FROM moved
                         WHERE account LIKE 'member:%' AND NOT own) AS rewards,
                        (SELECT count(*) FROM read_model.event e WHERE
                    """
                    + OF_PERIOD
                    + """
                         AND e.type = 'cap-exit' AND e.seq <= :last) AS exits,
                        coalesce((SELECT reserve_fen FROM read_model.price_history
                            WHERE ledger = :ledger AND programme = :programme AND at < :until
                                AND seq <= :last ORDER BY seq DESC LIMIT 1), 0) AS reserve,
                        coalesce((SELECT price_micros FROM read_model.price_history
                            WHERE ledger = :ledger AND programme = :programme AND at < :until
                                AND seq <= :last ORDER BY seq DESC LIMIT 1), 0) AS price
                    """;

    private final JdbcClient database;
    private final KeptCommands commands;
    private final String ledger;
    private final Clock clock;

    OwnOrders(
            JdbcClient database,
            KeptCommands commands,
            @Value("${tidemark.ledger.name}") String ledger,
            Clock clock) {
        this.database = database;
        this.commands = commands;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Orders of a period.
     *
     * @param cut whether there were more
     * @param salesFen what was paid for those that are there, after what was given back until now
     * @param lastSequence of the record of the last of them
     */
    record Taken(OutTable table, int orders, long salesFen, boolean cut, long lastSequence) {}

    private record Settled(long seq, String id, String member, OffsetDateTime at) {}

    /** The first of a period, in the order in which they settled. */
    Taken of(String programme, LocalDate from, LocalDate until) {
        List<Settled> settled =
                period(
                                "SELECT e.seq, e.command_id, e.member, e.at FROM read_model.event e"
                                        + " WHERE "
                                        + OF_PERIOD
                                        + " AND e.type = 'order-settled' ORDER BY e.seq LIMIT :most",
                                programme,
                                from,
                                until)
                        .param("most", MOST + 1)
                        .query((row, number) ->
                                new Settled(
                                        row.getLong("seq"),
                                        row.getString("command_id"),
                                        row.getString("member"),
                                        row.getObject("at", OffsetDateTime.class)
                                                .atZoneSameInstant(clock.getZone())
                                                .toOffsetDateTime()))
                        .list();
        boolean cut = settled.size() > MOST;
        List<Settled> taken = cut ? settled.subList(0, MOST) : settled;
        Map<String, String> sponsors = sponsors(taken);
        List<List<String>> rows = new ArrayList<>();
        long sales = 0;
        for (Settled one : taken) {
            Optional<KeptOrder> kept = commands.order(one.id());
            if (kept.isPresent()) {
                sales += kept.get().total().fen() - kept.get().refunded().fen();
                rows(one, kept.get(), sponsors, rows);
            }
        }
        return new Taken(
                new OutTable(COLUMNS, rows),
                taken.size(),
                sales,
                cut,
                taken.isEmpty() ? 0 : taken.getLast().seq());
    }

    /** A row for each line, what was given back at the first. */
    private static void rows(
            Settled one, KeptOrder kept, Map<String, String> sponsors, List<List<String>> rows) {
        Fen back = kept.refunded();
        for (Command.OrderLine line : kept.order().lines()) {
            rows.add(
                    List.of(
                            one.id(),
                            one.member(),
                            one.at().toString(),
                            new Fen(line.amountFen()).plain(),
                            back.plain(),
                            line.offer(),
                            sponsors.getOrDefault(one.member(), ""),
                            kept.order().region() == 0
                                    ? ""
                                    : Integer.toString(kept.order().region())));
            back = new Fen(0);
        }
    }

    /** What those orders, and what was given back until the last of them, really came to. */
    RealFigures real(
            Taken taken, String programme, String currency, LocalDate from, LocalDate until) {
        return period(REAL, programme, from, until)
                .param("currency", currency)
                .param("last", taken.cut() ? taken.lastSequence() : Long.MAX_VALUE)
                .query((row, number) ->
                        new RealFigures(
                                taken.orders(),
                                taken.salesFen(),
                                row.getLong("contributed"),
                                row.getLong("rewards"),
                                row.getLong("platform"),
                                row.getLong("reserve"),
                                row.getLong("price"),
                                row.getLong("exits")))
                .single();
    }

    private Map<String, String> sponsors(List<Settled> taken) {
        Map<String, String> sponsors = new HashMap<>();
        database.sql(
                        """
                        SELECT member_id, sponsor_id FROM platform.team_tree
                        WHERE member_id = ANY(?) AND sponsor_id IS NOT NULL
                        """)
                .param(taken.stream().map(Settled::member).distinct().toArray(String[]::new))
                .query((row, number) ->
                        sponsors.put(row.getString("member_id"), row.getString("sponsor_id")))
                .list();
        return sponsors;
    }

    private JdbcClient.StatementSpec period(
            String sql, String programme, LocalDate from, LocalDate until) {
        return database.sql(sql)
                .param("ledger", ledger)
                .param("programme", programme)
                .param("from", from.atStartOfDay(clock.getZone()).toOffsetDateTime())
                .param("until", until.plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime());
    }
}
