package org.tidemark.server.kernel.ledger;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tidemark.engine.command.By;
import org.tidemark.journal.readmodel.ReadModel;
import org.tidemark.server.kernel.ledger.LedgerConfiguration.LedgerProperties;
import org.tidemark.server.kernel.statements.StatementReason;

/**
 * What happened so far, from the read model, which follows the ledger a moment behind. Amounts are
 * integers in the smallest unit of their asset; times are in the ledger's zone.
 */
@Component
public final class LedgerHistory {

    /** The most rows of one answer. */
    public static final int MAX_ROWS = 500;

    // The main event of a record is the first that is no binding; exits follow it.
    private static final String POOL_EVENTS =
            """
            SELECT p.seq, p.at, main.command_id, main.type, main.member,
                   (SELECT count(*) FROM read_model.event x WHERE x.ledger = p.ledger
                       AND x.seq = p.seq AND x.type = 'cap-exit') AS cap_exits,
                   p.reserve_fen - coalesce(before.reserve_fen, 0) AS pool_change,
                   p.supply_micro - coalesce(before.supply_micro, 0) AS supply_change,
                   p.reserve_fen, p.price_micros
            FROM (SELECT * FROM read_model.price_history WHERE ledger = :ledger
                    AND programme = :programme ORDER BY seq DESC LIMIT :limit) p
            LEFT JOIN LATERAL (SELECT * FROM read_model.price_history b WHERE b.ledger = p.ledger
                    AND b.programme = p.programme AND b.seq < p.seq
                    ORDER BY b.seq DESC LIMIT 1) before ON true
            JOIN LATERAL (SELECT * FROM read_model.event e WHERE e.ledger = p.ledger
                    AND e.seq = p.seq ORDER BY (e.type = 'sponsor-bound'), e.ordinal
                    LIMIT 1) main ON true
            ORDER BY p.seq DESC
            """;

    private final ReadModel readModel;
    private final JdbcClient database;
    private final String ledger;
    private final Clock clock;

    LedgerHistory(
            ReadModel readModel, JdbcClient database, LedgerProperties properties, Clock clock) {
        this.readModel = readModel;
        this.database = database;
        this.ledger = properties.name();
        this.clock = clock;
    }

    /** A pool after a record; the price in millionths of a yuan per point, rounded down. */
    public record PricePoint(
            long sequence,
            OffsetDateTime at,
            long reserveFen,
            long supplyMicro,
            long priceMicros) {}

    /**
     * What one record did to a pool.
     *
     * @param member empty where it is about none
     * @param capExits how many forced exits it brought about or was
     */
    public record PoolEvent(
            long sequence,
            OffsetDateTime at,
            String command,
            String type,
            String member,
            int capExits,
            long poolChangeFen,
            long supplyChangeMicro,
            long reserveFen,
            long priceMicros) {}

    /**
     * One movement of one balance of a member, with what caused it.
     *
     * @param line of its record
     * @param why the terms that it is made of; none for what the command itself says
     * @param by who had it done
     * @param day the day whose close it comes from, as in ISO 8601; empty for everything else
     */
    public record StatementLine(
            long sequence,
            int line,
            OffsetDateTime at,
            String command,
            String type,
            String asset,
            long amount,
            long balance,
            List<StatementReason> why,
            By by,
            String day) {

        public StatementLine {
            why = List.copyOf(why);
        }

        /** The same without who had it done: what a member may take away names no staff. */
        public StatementLine withoutBy() {
            return new StatementLine(
                    sequence, line, at, command, type, asset, amount, balance, why, By.NOBODY, day);
        }
    }

    /** Sequence of the last record that the history holds. */
    public long sequence() {
        return readModel.projectedSeq();
    }

    /**
     * Prices of a programme's pool from the first to the newest, thinned out evenly where there are
     * more than {@code atMost}.
     */
    public List<PricePoint> prices(String programme, int atMost) {
        return readModel.prices(programme, atMost).stream()
                .map(point ->
                        new PricePoint(
                                point.seq(),
                                inZone(point.at()),
                                point.reserveFen(),
                                point.supplyMicro(),
                                point.priceMicros()))
                .toList();
    }

    /** The newest records that touched a programme's pool, newest first. */
    public List<PoolEvent> poolEvents(String programme, int limit) {
        return database.sql(POOL_EVENTS)
                .param("ledger", ledger)
                .param("programme", programme)
                .param("limit", limit)
                .query((row, number) ->
                        new PoolEvent(
                                row.getLong("seq"),
                                inZone(row.getObject("at", OffsetDateTime.class)),
                                row.getString("command_id"),
                                row.getString("type"),
                                row.getString("member") == null ? "" : row.getString("member"),
                                row.getInt("cap_exits"),
                                row.getLong("pool_change"),
                                row.getLong("supply_change"),
                                row.getLong("reserve_fen"),
                                row.getLong("price_micros")))
                .list();
    }

    /** What moved a member's own balances before a line of a record, newest first. */
    public List<StatementLine> statement(
            String member, long beforeSequence, int beforeLine, int limit) {
        return readModel.statement(member, beforeSequence, beforeLine, limit).stream()
                .map(line ->
                        new StatementLine(
                                line.seq(),
                                line.line(),
                                inZone(line.at()),
                                line.commandId(),
                                line.eventType(),
                                line.asset(),
                                line.amount(),
                                line.balanceAfter(),
                                StatementReason.of(line.terms()),
                                line.by(),
                                line.day()))
                .toList();
    }

    private OffsetDateTime inZone(OffsetDateTime at) {
        return at.atZoneSameInstant(clock.getZone()).toOffsetDateTime();
    }
}
