package org.tidemark.server.money.batches;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.money.batches.model.BatchKind;
import org.tidemark.server.money.batches.model.LineState;
import org.tidemark.server.money.payouts.SealedPayee;

/** Lines of batches in PostgreSQL. */
@Repository
class LineStore {

    private static final String SELECT = "SELECT * FROM platform.bank_line ";

    private final JdbcClient database;
    private final Clock clock;

    LineStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A line that is to be entered. */
    record Fresh(
            String line,
            String batch,
            int place,
            BatchKind kind,
            String thing,
            String againOf,
            String commandId,
            SealedPayee payee,
            long amountFen) {}

    /**
     * Enters a line.
     *
     * @return false where what it pays is claimed by another: nothing was entered
     */
    boolean enter(Fresh fresh) {
        return database.sql(
                                """
                                INSERT INTO platform.bank_line
                                    (line, batch, place, kind, thing, claim, again_of, command_id,
                                     payee_key, payee_sealed, payee_shown, amount_fen, state,
                                     changed_at)
                                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PLANNED', ?)
                                ON CONFLICT DO NOTHING
                                """)
                        .params(
                                fresh.line(),
                                fresh.batch(),
                                fresh.place(),
                                fresh.kind().name(),
                                fresh.thing(),
                                fresh.againOf().isEmpty() ? fresh.thing() : "",
                                fresh.againOf(),
                                fresh.commandId(),
                                fresh.payee().key(),
                                fresh.payee().sealed(),
                                fresh.payee().shown(),
                                fresh.amountFen(),
                                OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    /** Takes an entered line out again, within the transaction that entered it. */
    void takeBack(String line) {
        database.sql("DELETE FROM platform.bank_line WHERE line = ? AND state = 'PLANNED'")
                .param(line)
                .update();
    }

    Optional<BankLine> find(String line) {
        return database.sql(SELECT + "WHERE line = ?").param(line).query(this::row).optional();
    }

    /** One, for the rest of the transaction; nobody else changes it meanwhile. */
    Optional<BankLine> locked(String line) {
        return database.sql(SELECT + "WHERE line = ? FOR UPDATE")
                .param(line)
                .query(this::row)
                .optional();
    }

    /** Those of these that there are, as above. */
    List<BankLine> locked(Collection<String> lines) {
        return lines.isEmpty()
                ? List.of()
                : database.sql(SELECT + "WHERE line IN (:lines) ORDER BY line FOR UPDATE")
                        .param("lines", lines)
                        .query(this::row)
                        .list();
    }

    /** Those of these that there are. */
    List<BankLine> of(Collection<String> lines) {
        return lines.isEmpty()
                ? List.of()
                : database.sql(SELECT + "WHERE line IN (:lines)")
                        .param("lines", lines)
                        .query(this::row)
                        .list();
    }

    List<BankLine> ofBatch(String batch) {
        return database.sql(SELECT + "WHERE batch = ? ORDER BY place")
                .param(batch)
                .query(this::row)
                .list();
    }

    /** The newest of what was paid or is to be paid for something. */
    List<BankLine> ofThing(BatchKind kind, String thing, int limit) {
        return database.sql(
                        SELECT
                                + "WHERE kind = ? AND thing = ? AND state <> 'DROPPED'"
                                + " ORDER BY changed_at DESC LIMIT ?")
                .params(kind.name(), thing, limit)
                .query(this::row)
                .list();
    }

    /** Those that came back and were not paid again, nor are about to be. */
    List<BankLine> returned(BatchKind kind, int limit) {
        return database.sql(
                        SELECT
                                + """
                                l WHERE state = 'RETURNED' AND kind = ? AND NOT EXISTS
                                    (SELECT FROM platform.bank_line a WHERE a.again_of = l.line
                                        AND a.state NOT IN ('FAILED', 'DROPPED'))
                                ORDER BY changed_at LIMIT ?
                                """)
                .params(kind.name(), limit)
                .query(this::row)
                .list();
    }

    /** Those whose money is out, or came back, and the books do not say so. */
    List<BankLine> inTrouble(int limit) {
        return database.sql(
                        SELECT
                                + "l WHERE "
                                + LinesInTrouble.CONDITION
                                + " ORDER BY changed_at LIMIT ?")
                .param(limit)
                .query(this::row)
                .list();
    }

    /** The numbers of those that are paid and of which the ledger is to be told. */
    List<String> paid(int limit) {
        return database.sql(
                        """
                        SELECT line FROM platform.bank_line WHERE state = 'PAID'
                        ORDER BY changed_at, line LIMIT ?
                        """)
                .param(limit)
                .query(String.class)
                .list();
    }

    /** Its payee, sealed. */
    byte[] sealed(String line) {
        return database.sql("SELECT payee_sealed FROM platform.bank_line WHERE line = ?")
                .param(line)
                .query((row, index) -> row.getBytes(1))
                .single();
    }

    /** The payees of these, sealed, by their numbers. */
    Map<String, byte[]> sealed(Collection<String> lines) {
        Map<String, byte[]> found = new HashMap<>();
        if (!lines.isEmpty()) {
            database.sql("SELECT line, payee_sealed FROM platform.bank_line WHERE line IN (:lines)")
                    .param("lines", lines)
                    .query(row -> {
                        found.put(row.getString(1), row.getBytes(2));
                    });
        }
        return found;
    }

    /** Moves one that stands as it was read; texts that are empty leave what is there. */
    boolean move(BankLine from, LineState to, String reference, String reason, String by) {
        return database.sql(
                                """
                                UPDATE platform.bank_line SET state = :to, changed_at = :now,
                                    reference = CASE WHEN :reference = '' THEN reference
                                                     ELSE :reference END,
                                    reason = :reason,
                                    told_by = CASE WHEN :by = '' THEN told_by ELSE :by END
                                WHERE line = :line AND state = :from
                                """)
                        .param("to", to.name())
                        .param("now", OffsetDateTime.now(clock))
                        .param("reference", reference)
                        .param("reason", reason)
                        .param("by", by)
                        .param("line", from.line())
                        .param("from", from.state().name())
                        .update()
                == 1;
    }

    /** Moves all of a batch that stand so. */
    void moveAll(String batch, LineState from, LineState to) {
        database.sql(
                        """
                        UPDATE platform.bank_line SET state = ?, changed_at = ?
                        WHERE batch = ? AND state = ?
                        """)
                .params(to.name(), OffsetDateTime.now(clock), batch, from.name())
                .update();
    }

    /** Whether what it paid or was to pay is in another line that counts. */
    boolean isClaimedByAnother(BankLine line) {
        return database.sql(
                        """
                        SELECT EXISTS (SELECT FROM platform.bank_line o
                            JOIN platform.bank_line l ON l.line = :line AND o.line <> l.line
                            WHERE o.kind = l.kind AND o.claim = l.claim AND o.claim <> ''
                                    AND (o.state IN
                                            ('PLANNED', 'RELEASED', 'AT_BANK', 'PAID', 'STUCK')
                                        OR o.kind = 'MEMBERS'
                                            AND o.state NOT IN ('FAILED', 'DROPPED'))
                                OR o.again_of = l.again_of AND o.again_of <> ''
                                    AND o.state NOT IN ('FAILED', 'DROPPED'))
                        """)
                .param("line", line.line())
                .query(Boolean.class)
                .single();
    }

    /** The ledger is told under another id from now on: the one before was refused for good. */
    void renew(String line, String commandId) {
        database.sql("UPDATE platform.bank_line SET command_id = ? WHERE line = ?")
                .params(commandId, line)
                .update();
    }

    /** Forgets whom ended lines of such payouts went to. */
    void forget(Collection<String> things) {
        database.sql(
                        """
                        UPDATE platform.bank_line SET payee_sealed = '', payee_shown = ''
                        WHERE kind = 'MEMBERS' AND thing IN (:things)
                        """)
                .param("things", things)
                .update();
    }

    private BankLine row(ResultSet row, int index) throws SQLException {
        return new BankLine(
                row.getString("line"),
                row.getString("batch"),
                row.getInt("place"),
                BatchKind.valueOf(row.getString("kind")),
                row.getString("thing"),
                row.getString("again_of"),
                row.getString("command_id"),
                row.getString("payee_key"),
                row.getString("payee_shown"),
                row.getLong("amount_fen"),
                LineState.valueOf(row.getString("state")),
                row.getString("reference"),
                row.getString("reason"),
                row.getString("told_by"),
                row.getObject("changed_at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toOffsetDateTime());
    }
}
