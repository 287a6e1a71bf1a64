package org.tidemark.server.money.debts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.people.vault.SealedColumn;
import org.tidemark.server.people.vault.Seals;

/** Debts and the files that they came in, in PostgreSQL; files are sealed, they may hold phones. */
@Repository
class DebtStore {

    private static final String FILE =
            "SELECT file_id, sent_by, sent_at, taken_by, row_count FROM platform.debt_file ";

    private final JdbcClient database;
    private final Seals seals;
    private final Clock clock;

    DebtStore(JdbcClient database, Seals seals, Clock clock) {
        this.database = database;
        this.seals = seals;
        this.clock = clock;
    }

    /** Keeps a file; the same one again is the first. */
    long enter(String key, String hash, byte[] file, int rows, String by) {
        database.sql(
                        """
                        INSERT INTO platform.debt_file
                            (hash, file_key, file_sealed, sent_by, sent_at, row_count)
                        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (hash) DO NOTHING
                        """)
                .params(
                        hash,
                        key,
                        seals.seal(SealedColumn.DEBT_FILE, key, file),
                        by,
                        OffsetDateTime.now(clock),
                        rows)
                .update();
        return database.sql("SELECT file_id FROM platform.debt_file WHERE hash = ?")
                .param(hash)
                .query(Long.class)
                .single();
    }

    byte[] bytes(long id) {
        return database.sql(
                        "SELECT file_key, file_sealed FROM platform.debt_file WHERE file_id = ?")
                .param(id)
                .query((row, index) ->
                        seals.open(SealedColumn.DEBT_FILE, row.getString(1), row.getBytes(2)))
                .single();
    }

    Optional<DebtFile> file(long id) {
        return database.sql(FILE + "WHERE file_id = ?").param(id).query(this::fileRow).optional();
    }

    /** One, for the rest of the transaction. */
    DebtFile locked(long id) {
        return database.sql(FILE + "WHERE file_id = ? FOR UPDATE")
                .param(id)
                .query(this::fileRow)
                .single();
    }

    List<DebtFile> newest(int limit) {
        return database.sql(FILE + "ORDER BY file_id DESC LIMIT ?")
                .param(limit)
                .query(this::fileRow)
                .list();
    }

    void taken(long id, String by) {
        database.sql("UPDATE platform.debt_file SET taken_by = ?, taken_at = ? WHERE file_id = ?")
                .params(by, OffsetDateTime.now(clock), id)
                .update();
    }

    void enter(long file, int place, Debt debt) {
        database.sql(
                        """
                        INSERT INTO platform.debt
                            (debt, file_id, place, member, amount_fen, owed_for, reference, entered_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        debt.debt(),
                        file,
                        place,
                        debt.member(),
                        debt.amountFen(),
                        debt.owedFor(),
                        debt.reference(),
                        OffsetDateTime.now(clock))
                .update();
    }

    Set<String> references(Collection<String> asked) {
        return new HashSet<>(
                database.sql("SELECT reference FROM platform.debt WHERE reference = ANY(?)")
                        .param(asked.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    /** All debts, in the order in which they were entered. */
    List<Debt> all() {
        return database.sql("SELECT * FROM platform.debt ORDER BY file_id, place")
                .query(DebtStore::debt)
                .list();
    }

    /** Those of a member. */
    List<Debt> ofMember(String member) {
        return database.sql("SELECT * FROM platform.debt WHERE member = ? ORDER BY file_id, place")
                .param(member)
                .query(DebtStore::debt)
                .list();
    }

    /** Those that stand in a planned batch. */
    Set<String> planned() {
        return new HashSet<>(
                database.sql("SELECT debt FROM platform.debt_line WHERE state = 'PLANNED'")
                        .query(String.class)
                        .list());
    }

    private static Debt debt(ResultSet row, int index) throws SQLException {
        return new Debt(
                row.getString("debt"),
                row.getString("member"),
                row.getLong("amount_fen"),
                row.getString("owed_for"),
                row.getString("reference"));
    }

    private DebtFile fileRow(ResultSet row, int index) throws SQLException {
        return new DebtFile(
                row.getLong("file_id"),
                row.getString("sent_by"),
                row.getObject("sent_at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toOffsetDateTime(),
                row.getString("taken_by"),
                row.getInt("row_count"));
    }
}
