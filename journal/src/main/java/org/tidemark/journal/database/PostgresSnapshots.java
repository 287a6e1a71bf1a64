package org.tidemark.journal.database;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.tidemark.journal.JournalException;
import org.tidemark.journal.store.BadSnapshotException;
import org.tidemark.journal.store.SnapshotInfo;
import org.tidemark.journal.store.SnapshotStore;

/**
 * Snapshots of one ledger. Chunks are written one by one; the row that names them makes them a
 * snapshot.
 */
final class PostgresSnapshots implements SnapshotStore {

    private static final String DELETE_CHUNKS =
            "DELETE FROM ledger.snapshot_chunk c WHERE ledger = ? AND NOT EXISTS"
                    + " (SELECT FROM ledger.snapshot s WHERE s.ledger = c.ledger AND s.seq = c.seq)";
    private static final String INSERT_CHUNK =
            "INSERT INTO ledger.snapshot_chunk (ledger, seq, chunk, content) VALUES (?, ?, ?, ?)";
    private static final String INSERT =
            "INSERT INTO ledger.snapshot (ledger, seq, record_hash, chunks, content_hash) VALUES (?, ?, ?, ?, ?)"
                    + " ON CONFLICT DO NOTHING";
    private static final String LIST =
            "SELECT seq, record_hash, chunks, content_hash FROM ledger.snapshot WHERE ledger = ? ORDER BY seq DESC";
    private static final String CHUNK =
            "SELECT content FROM ledger.snapshot_chunk WHERE ledger = ? AND seq = ? AND chunk = ?";
    private static final String PRUNE =
            "DELETE FROM ledger.snapshot WHERE ledger = ? AND seq NOT IN"
                    + " (SELECT seq FROM ledger.snapshot WHERE ledger = ? ORDER BY seq DESC LIMIT ?)";

    private final String ledger;
    private final Session session;

    PostgresSnapshots(DataSource source, String ledger) {
        this.ledger = ledger;
        this.session = new Session(source, connection -> {});
    }

    @Override
    public void write(long seq, byte[] recordHash, List<byte[]> chunks) {
        if (list().stream().anyMatch(snapshot -> snapshot.seq() == seq)) {
            return; // there already: the same history gives the same bytes
        }
        update(DELETE_CHUNKS, ledger);
        MessageDigest digest = sha256();
        for (int chunk = 0; chunk < chunks.size(); chunk++) {
            digest.update(chunks.get(chunk));
            update(INSERT_CHUNK, ledger, seq, chunk, chunks.get(chunk));
        }
        update(INSERT, ledger, seq, recordHash, chunks.size(), digest.digest());
    }

    @Override
    public List<SnapshotInfo> list() {
        return session.run(
                "listing snapshots",
                connection -> {
                    try (PreparedStatement statement = prepare(connection, LIST, ledger);
                            ResultSet rows = statement.executeQuery()) {
                        List<SnapshotInfo> snapshots = new ArrayList<>();
                        while (rows.next()) {
                            snapshots.add(
                                    new SnapshotInfo(
                                            rows.getLong(1),
                                            rows.getBytes(2),
                                            rows.getInt(3),
                                            rows.getBytes(4)));
                        }
                        return snapshots;
                    }
                });
    }

    @Override
    public InputStream open(SnapshotInfo snapshot) {
        return new ChunkStream(snapshot);
    }

    @Override
    public void prune(int keep) {
        update(PRUNE, ledger, ledger, keep);
        update(DELETE_CHUNKS, ledger);
    }

    @Override
    public void close() {
        session.close();
    }

    private void update(String sql, Object... parameters) {
        session.run(
                "writing a snapshot",
                connection -> {
                    try (PreparedStatement statement = prepare(connection, sql, parameters)) {
                        return statement.executeUpdate();
                    }
                });
    }

    private byte[] chunk(long seq, int chunk) {
        return session.run(
                "reading a snapshot",
                connection -> {
                    try (PreparedStatement statement =
                                    prepare(connection, CHUNK, ledger, seq, chunk);
                            ResultSet row = statement.executeQuery()) {
                        if (!row.next()) {
                            throw new BadSnapshotException(
                                    "chunk "
                                            + chunk
                                            + " of the snapshot of sequence "
                                            + seq
                                            + " is missing");
                        }
                        return row.getBytes(1);
                    }
                });
    }

    private static PreparedStatement prepare(
            Connection connection, String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new JournalException("this Java has no SHA-256; use a complete JDK 25", e);
        }
    }

    /** Reads chunk by chunk and compares the hash before it says that the end is reached. */
    private final class ChunkStream extends InputStream {

        private final SnapshotInfo snapshot;
        private final MessageDigest digest = sha256();
        private byte[] current = {};
        private int position;
        private int next;
        private boolean checked;

        ChunkStream(SnapshotInfo snapshot) {
            this.snapshot = snapshot;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            while (position == current.length) {
                if (next == snapshot.chunks()) {
                    check();
                    return -1;
                }
                current = chunk(snapshot.seq(), next++);
                digest.update(current);
                position = 0;
            }
            int part = Math.min(length, current.length - position);
            System.arraycopy(current, position, target, offset, part);
            position += part;
            return part;
        }

        private void check() {
            if (!checked && !Arrays.equals(digest.digest(), snapshot.contentHash())) {
                throw new BadSnapshotException("the " + snapshot + " is not what was written");
            }
            checked = true;
        }
    }
}
