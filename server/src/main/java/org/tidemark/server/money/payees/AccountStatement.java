package org.tidemark.server.money.payees;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What moved on the account of a store or a supplier; the read model is a moment behind. */
@Repository
public class AccountStatement {

    private static final Pattern CURSOR = Pattern.compile("([0-9]{1,18})-([0-9]{1,9})");

    private final JdbcClient database;
    private final String ledger;
    private final Clock clock;

    AccountStatement(
            JdbcClient database, @Value("${tidemark.ledger.name}") String ledger, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * A line of an account in the ledger; money in fen.
     *
     * @param cursor what is older than it begins after this
     */
    public record Line(
            String cursor,
            OffsetDateTime at,
            String command,
            String type,
            long amountFen,
            long afterFen) {}

    /**
     * What moved on an account, newest first.
     *
     * @param account as the ledger names it, {@code store:s1}
     * @param before the cursor of a line; anything else begins with the newest
     */
    public List<Line> of(String account, String before, int limit) {
        Optional<Matcher> cursor = Optional.of(CURSOR.matcher(before)).filter(Matcher::matches);
        return database.sql(
                        """
                        SELECT p.seq, p.line, p.at, e.command_id, p.event_type, p.amount, p.after
                        FROM read_model.posting p
                        LEFT JOIN LATERAL (SELECT command_id FROM read_model.event e
                            WHERE e.ledger = p.ledger AND e.seq = p.seq LIMIT 1) e ON true
                        WHERE p.ledger = :ledger AND p.account = :account AND p.asset = 'CNY'
                            AND (p.seq, p.line) < (:seq, :line)
                        ORDER BY p.seq DESC, p.line DESC LIMIT :limit
                        """)
                .param("ledger", ledger)
                .param("account", account)
                .param("seq", cursor.map(at -> Long.parseLong(at.group(1))).orElse(Long.MAX_VALUE))
                .param("line", cursor.map(at -> Integer.parseInt(at.group(2))).orElse(0))
                .param("limit", limit)
                .query((row, number) ->
                        new Line(
                                row.getLong("seq") + "-" + row.getInt("line"),
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
