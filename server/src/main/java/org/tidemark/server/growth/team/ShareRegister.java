package org.tidemark.server.growth.team;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.engine.command.Command;
import org.tidemark.server.kernel.ledger.KeptCommands;

/**
 * The holders, a member's entries in the share register and the lines of his contribution. Lock and
 * reference of an entry are read from the command in the journal itself: there is no second record
 * that could differ.
 */
@Repository
public class ShareRegister {

    private static final String LINES =
            """
            SELECT seq, line, at, command_id, event_type, asset, amount, after
            FROM read_model.posting
            WHERE ledger = ? AND account = ? AND asset = ? AND (seq, line) < (?, ?)
            ORDER BY seq DESC, line DESC LIMIT ?
            """;

    private static final int MOST_ENTRIES = 200;

    private final JdbcClient database;
    private final KeptCommands commands;
    private final String ledger;
    private final Clock clock;

    ShareRegister(
            JdbcClient database,
            KeptCommands commands,
            @Value("${tidemark.ledger.name}") String ledger,
            Clock clock) {
        this.database = database;
        this.commands = commands;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** One movement. */
    record Line(
            long sequence,
            int line,
            OffsetDateTime at,
            String command,
            String type,
            long amount,
            long after) {}

    /** One entry; contribution in hundredths. */
    public record Entry(
            OffsetDateTime at,
            long shares,
            long contribution,
            LocalDate lockedUntil,
            String reference) {}

    /**
     * Somebody with shares.
     *
     * @param since when he got the first of them
     */
    public record Holder(String memberId, long shares, OffsetDateTime since) {}

    /** Everybody with shares, who has most first; a moment behind the ledger. */
    public List<Holder> holders() {
        return database.sql(
                        """
                        SELECT e.member, b.amount, e.since
                        FROM (SELECT member, min(at) AS since FROM read_model.event
                              WHERE ledger = :ledger AND type = 'shares-granted' GROUP BY member) e
                        JOIN read_model.balance b ON b.ledger = :ledger
                            AND b.account = 'member:' || e.member AND b.asset = 'shares'
                        WHERE b.amount > 0 ORDER BY b.amount DESC, e.member
                        """)
                .param("ledger", ledger)
                .query((row, number) ->
                        new Holder(
                                row.getString("member"),
                                row.getLong("amount"),
                                here(row.getObject("since", OffsetDateTime.class))))
                .list();
    }

    /** What moved a member's contribution before a line, newest first. */
    List<Line> contribution(String memberId, long beforeSequence, int beforeLine, int limit) {
        return lines(memberId, "contribution", beforeSequence, beforeLine, limit);
    }

    /** The entries of a member, newest first. */
    public List<Entry> entries(String memberId) {
        List<Line> grants = lines(memberId, "shares", Long.MAX_VALUE, 0, MOST_ENTRIES);
        Map<String, Command.GrantShares> given =
                commands.find(
                        Command.GrantShares.class, grants.stream().map(Line::command).toList());
        return grants.stream()
                .flatMap(grant ->
                        Stream.ofNullable(given.get(grant.command()))
                                .map(command -> entry(grant, command)))
                .toList();
    }

    private static Entry entry(Line grant, Command.GrantShares given) {
        return new Entry(
                grant.at(),
                given.shares(),
                given.contribution(),
                given.lockedUntil(),
                given.reference());
    }

    private List<Line> lines(
            String memberId, String asset, long beforeSequence, int beforeLine, int limit) {
        return database.sql(LINES)
                .params(ledger, "member:" + memberId, asset, beforeSequence, beforeLine, limit)
                .query((row, number) ->
                        new Line(
                                row.getLong("seq"),
                                row.getInt("line"),
                                here(row.getObject("at", OffsetDateTime.class)),
                                row.getString("command_id"),
                                row.getString("event_type"),
                                row.getLong("amount"),
                                row.getLong("after")))
                .list();
    }

    private OffsetDateTime here(OffsetDateTime at) {
        return at.atZoneSameInstant(clock.getZone()).toOffsetDateTime();
    }
}
