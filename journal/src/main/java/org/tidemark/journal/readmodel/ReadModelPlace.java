package org.tidemark.journal.readmodel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.journal.JournalException;
import org.tidemark.journal.store.Head;
import org.tidemark.journal.store.JournalReader;
import org.tidemark.journal.store.JournalStore;
import org.tidemark.journal.store.StoreUnavailableException;

/** Up to which record of the journal the read model has come. */
public final class ReadModelPlace {

    private static final String PLACE =
            "SELECT seq, hash FROM read_model.progress WHERE ledger = ?";
    private static final LocalizedText WHAT_TO_DO =
            new LocalizedText(
                    "账本的一部分可能已经丢失：请先恢复备份，或确认账本无误后执行 DROP SCHEMA read_model CASCADE 再启动",
                    "a part of the journal may be lost: restore it from a backup; only if it is known"
                            + " to be whole, run DROP SCHEMA read_model CASCADE and start again");

    private final long seq;
    private final byte @Nullable [] hash; // null where an older version came there

    private ReadModelPlace(long seq, byte @Nullable [] hash) {
        this.seq = seq;
        this.hash = hash;
    }

    /** Its place now; the tables must be there. */
    public static ReadModelPlace of(Connection connection, String ledger) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PLACE)) {
            statement.setString(1, ledger);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? new ReadModelPlace(row.getLong(1), row.getBytes(2))
                        : new ReadModelPlace(0, null);
            }
        }
    }

    /**
     * Requires that the read model is made from this journal: what it has seen must still be there.
     * Makes the tables if they are not there.
     *
     * @throws JournalException when the journal is shorter than the read model, or another one
     * @throws StoreUnavailableException when the database cannot be reached
     */
    public static void requireWithin(JournalStore journal, DataSource source) {
        ReadModel.createTables(source);
        try (Connection connection = source.getConnection();
                JournalReader reader = journal.reader()) {
            ReadModelPlace place = of(connection, journal.ledger()); // before the head, which grows
            Head head = reader.head();
            if (place.seq > head.seq()) {
                throw new JournalException(
                        new LocalizedText(
                                "账本止于记录 "
                                        + head.seq()
                                        + "，而读模型已见过记录 "
                                        + place.seq
                                        + "；"
                                        + WHAT_TO_DO.zh(),
                                "the journal ends at record "
                                        + head.seq()
                                        + ", and the read model has seen record "
                                        + place.seq
                                        + "; "
                                        + WHAT_TO_DO.en()),
                        null);
            }
            byte[] there = place.seq == 0 ? null : reader.hashOf(place.seq).orElse(null);
            if (!place.isAt(place.seq, there)) {
                throw new JournalException(
                        new LocalizedText(
                                "账本的记录 " + place.seq + " 不是读模型所见的那一条；" + WHAT_TO_DO.zh(),
                                "record "
                                        + place.seq
                                        + " of the journal is not the one that the read model has"
                                        + " seen; "
                                        + WHAT_TO_DO.en()),
                        null);
            }
        } catch (SQLException e) {
            throw new StoreUnavailableException("looking where the read model is", e);
        }
    }

    /** Sequence of the last record that is in the tables, 0 for none. */
    public long seq() {
        return seq;
    }

    /** Whether it may have come to its place by a record of that hash, null for a missing one. */
    public boolean isAt(long record, byte @Nullable [] recordHash) {
        return record != seq
                || seq == 0
                || recordHash != null && (hash == null || Arrays.equals(hash, recordHash));
    }
}
