package org.tidemark.server.growth.team;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.engine.command.Command;
import org.tidemark.journal.database.PostgresJournal;
import org.tidemark.journal.record.CommandDecoder;
import org.tidemark.journal.store.JournalReader;

/**
 * A member's entries in the share register and the lines of his contribution. Lock and reference of
 * an entry are read from the command in the journal itself: there is no second record that could
 * differ.
 */
@Repository
class ShareRegister {

    private static final String LINES =
            """
            SELECT seq, line, at, command_id, event_type, asset, amount, after
            FROM read_model.posting
            WHERE ledger = ? AND account = ? AND asset = ? AND (seq, line) < (?, ?)
            ORDER BY seq DESC, line DESC LIMIT ?
            """;

    private static final int MOST_ENTRIES = 200;

    private final JdbcClient database;
    private final PostgresJournal journal;
    private final String ledger;
    private final Clock clock;

    ShareRegister(
            JdbcClient database,
            PostgresJournal journal,
            @Value("${tidemark.ledger.name}") String ledger,
            Clock clock) {
        this.database = database;
        this.journal = journal;
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
    record Entry(
            OffsetDateTime at,
            long shares,
            long contribution,
            LocalDate lockedUntil,
            String reference) {}

    /** What moved a member's contribution before a line, newest first. */
    List<Line> contribution(String memberId, long beforeSequence, int beforeLine, int limit) {
        return lines(memberId, "contribution", beforeSequence, beforeLine, limit);
    }

    /** The entries of a member, newest first. */
    List<Entry> entries(String memberId) {
        List<Line> grants = lines(memberId, "shares", Long.MAX_VALUE, 0, MOST_ENTRIES);
        List<Entry> entries = new ArrayList<>();
        if (grants.isEmpty()) {
            return entries;
        }
        try (JournalReader reader = journal.reader()) {
            for (Line grant : grants) {
                reader.ofCommand(grant.command(), Long.MAX_VALUE)
                        .map(CommandDecoder::decode)
                        .ifPresent(command -> {
                            if (command instanceof Command.GrantShares shares) {
                                entries.add(
                                        new Entry(
                                                grant.at(),
                                                shares.shares(),
                                                shares.contribution(),
                                                shares.lockedUntil(),
                                                shares.reference()));
                            }
                        });
            }
        }
        return entries;
    }

    private List<Line> lines(
            String memberId, String asset, long beforeSequence, int beforeLine, int limit) {
        return database.sql(LINES)
                .params(ledger, "member:" + memberId, asset, beforeSequence, beforeLine, limit)
                .query((row, number) ->
                        new Line(
                                row.getLong("seq"),
                                row.getInt("line"),
                                row.getObject("at", OffsetDateTime.class)
                                        .atZoneSameInstant(clock.getZone())
                                        .toOffsetDateTime(),
                                row.getString("command_id"),
                                row.getString("event_type"),
                                row.getLong("amount"),
                                row.getLong("after")))
                .list();
    }
}
