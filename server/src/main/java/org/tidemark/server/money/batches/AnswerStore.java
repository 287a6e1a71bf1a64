package org.tidemark.server.money.batches;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.money.batches.model.AnswerMatching.Judged;
import org.tidemark.server.money.batches.model.BankWord;
import org.tidemark.server.money.batches.model.RowVerdict;
import org.tidemark.server.people.vault.SealedColumn;
import org.tidemark.server.people.vault.Seals;

/** What banks answered, each file once, and the rows about which there is doubt. */
@Repository
public class AnswerStore {

    private static final String SELECT =
            """
            SELECT answer_id, sent_by, sent_at, taken_by, taken_at, row_count, moved, doubts
            FROM platform.bank_answer
            """;

    private final JdbcClient database;
    private final Seals seals;
    private final Clock clock;

    AnswerStore(JdbcClient database, Seals seals, Clock clock) {
        this.database = database;
        this.seals = seals;
        this.clock = clock;
    }

    /**
     * A file that was sent.
     *
     * @param takenBy empty while it was only looked at
     * @param moved lines that it has moved
     */
    public record Answer(
            long id,
            String sentBy,
            OffsetDateTime sentAt,
            String takenBy,
            Optional<OffsetDateTime> takenAt,
            int rows,
            int moved,
            int doubts) {

        /** Whether it was taken. */
        public boolean taken() {
            return !takenBy.isEmpty();
        }
    }

    /** A row that a person has to look at, or has. */
    public record Doubt(
            long answer,
            long place,
            String line,
            OptionalLong amountFen,
            BankWord word,
            RowVerdict verdict,
            String reference,
            String workedBy,
            String note) {}

    /** Keeps a file; the same one again is the first. */
    long enter(String key, String hash, byte[] file, int rows, String by) {
        database.sql(
                        """
                        INSERT INTO platform.bank_answer
                            (hash, file_key, file_sealed, sent_by, sent_at, row_count)
                        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (hash) DO NOTHING
                        """)
                .params(
                        hash,
                        key,
                        seals.seal(SealedColumn.BANK_ANSWER, key, file),
                        by,
                        OffsetDateTime.now(clock),
                        rows)
                .update();
        return database.sql("SELECT answer_id FROM platform.bank_answer WHERE hash = ?")
                .param(hash)
                .query(Long.class)
                .single();
    }

    byte[] file(long id) {
        return database.sql(
                        "SELECT file_key, file_sealed FROM platform.bank_answer WHERE answer_id = ?")
                .param(id)
                .query((row, index) ->
                        seals.open(SealedColumn.BANK_ANSWER, row.getString(1), row.getBytes(2)))
                .single();
    }

    Optional<Answer> find(long id) {
        return database.sql(SELECT + "WHERE answer_id = ?").param(id).query(this::row).optional();
    }

    /** One, for the rest of the transaction. */
    Answer locked(long id) {
        return database.sql(SELECT + "WHERE answer_id = ? FOR UPDATE")
                .param(id)
                .query(this::row)
                .single();
    }

    /** The newest. */
    List<Answer> newest(int limit) {
        return database.sql(SELECT + "ORDER BY answer_id DESC LIMIT ?")
                .param(limit)
                .query(this::row)
                .list();
    }

    void taken(long id, String by, int moved, List<Judged> doubts) {
        database.sql(
                        """
                        UPDATE platform.bank_answer
                        SET taken_by = ?, taken_at = ?, moved = ?, doubts = ? WHERE answer_id = ?
                        """)
                .params(by, OffsetDateTime.now(clock), moved, doubts.size(), id)
                .update();
        doubts.forEach(one -> enter(id, one));
    }

    private void enter(long id, Judged doubt) {
        OptionalLong fen = doubt.row().amountFen();
        database.sql(
                        """
                        INSERT INTO platform.bank_doubt
                            (answer_id, place, line, amount_fen, word, verdict, reference)
                        VALUES (:id, :place, :line, :fen, :word, :verdict, :reference)
                        """)
                .param("id", id)
                .param("place", doubt.row().place())
                .param("line", doubt.row().line())
                .param("fen", fen.isPresent() ? fen.getAsLong() : null, Types.BIGINT)
                .param("word", doubt.row().word().name())
                .param("verdict", doubt.verdict().name())
                .param("reference", doubt.row().reference())
                .update();
    }

    /** The oldest doubts that nobody has worked off. */
    List<Doubt> open(int limit) {
        return database.sql(
                        """
                        SELECT * FROM platform.bank_doubt WHERE worked_by = ''
                        ORDER BY answer_id, place LIMIT ?
                        """)
                .param(limit)
                .query(AnswerStore::doubt)
                .list();
    }

    /** Those of a file, at most so many. */
    List<Doubt> doubts(long id, int limit) {
        return database.sql(
                        "SELECT * FROM platform.bank_doubt WHERE answer_id = ? ORDER BY place LIMIT ?")
                .params(id, limit)
                .query(AnswerStore::doubt)
                .list();
    }

    /** Somebody has worked it off; false where somebody had before. */
    boolean worked(long id, long place, String by, String note) {
        return database.sql(
                                """
                                UPDATE platform.bank_doubt
                                SET worked_by = ?, worked_at = ?, note = ?
                                WHERE answer_id = ? AND place = ? AND worked_by = ''
                                """)
                        .params(by, OffsetDateTime.now(clock), note, id, place)
                        .update()
                == 1;
    }

    private static Doubt doubt(ResultSet row, int index) throws SQLException {
        long fen = row.getLong("amount_fen");
        OptionalLong amount = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(fen);
        return new Doubt(
                row.getLong("answer_id"),
                row.getLong("place"),
                row.getString("line"),
                amount,
                BankWord.valueOf(row.getString("word")),
                RowVerdict.valueOf(row.getString("verdict")),
                row.getString("reference"),
                row.getString("worked_by"),
                row.getString("note"));
    }

    private Answer row(ResultSet row, int index) throws SQLException {
        return new Answer(
                row.getLong("answer_id"),
                row.getString("sent_by"),
                time(row, "sent_at").orElseThrow(),
                row.getString("taken_by"),
                time(row, "taken_at"),
                row.getInt("row_count"),
                row.getInt("moved"),
                row.getInt("doubts"));
    }

    private Optional<OffsetDateTime> time(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(at -> at.atZoneSameInstant(clock.getZone()).toOffsetDateTime());
    }
}
