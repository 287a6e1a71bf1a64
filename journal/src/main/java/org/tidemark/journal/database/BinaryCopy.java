package org.tidemark.journal.database;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Sends rows in PostgreSQL's binary COPY format, through one buffer that is reused. For one thread:
 * start, then rows column by column, then finish.
 */
public final class BinaryCopy {

    private static final byte[] SIGNATURE = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final short END = -1;
    private static final int NULL = -1;
    private static final byte JSONB_VERSION = 1;

    /** 2000-01-01, where PostgreSQL counts from. */
    static final long EPOCH_MICROS = 946_684_800_000_000L;

    private ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    private @Nullable CopyIn copy; // null before the first

    /** Begins a COPY ... FROM STDIN (FORMAT binary). */
    public void start(Connection connection, String sql) throws SQLException {
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        buffer.clear().put(SIGNATURE);
    }

    /** Begins a row of so many columns. */
    public BinaryCopy row(int columns) throws SQLException {
        room(Short.BYTES).putShort((short) columns);
        return this;
    }

    /** A bytea or, as UTF-8, a text. */
    public BinaryCopy bytes(byte[] value) throws SQLException {
        room(Integer.BYTES + value.length).putInt(value.length).put(value);
        return this;
    }

    /** A text. */
    public BinaryCopy text(String value) throws SQLException {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /** A text, or null when it is empty. */
    public BinaryCopy textOrNull(String value) throws SQLException {
        if (value.isEmpty()) {
            room(Integer.BYTES).putInt(NULL);
            return this;
        }
        return text(value);
    }

    /** A jsonb, or null when the text is empty. */
    public BinaryCopy jsonbOrNull(String json) throws SQLException {
        if (json.isEmpty()) {
            return textOrNull(json);
        }
        byte[] value = json.getBytes(StandardCharsets.UTF_8);
        room(Integer.BYTES + 1 + value.length)
                .putInt(1 + value.length)
                .put(JSONB_VERSION)
                .put(value);
        return this;
    }

    /** A bigint. */
    public BinaryCopy bigint(long value) throws SQLException {
        room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(value);
        return this;
    }

    /** An integer. */
    public BinaryCopy integer(int value) throws SQLException {
        room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(value);
        return this;
    }

    /** A boolean. */
    public BinaryCopy bool(boolean value) throws SQLException {
        room(Integer.BYTES + 1).putInt(1).put((byte) (value ? 1 : 0));
        return this;
    }

    /** A timestamptz, from microseconds since 1970. */
    public BinaryCopy timestamp(long epochMicros) throws SQLException {
        return bigint(epochMicros - EPOCH_MICROS);
    }

    /** Ends the COPY. */
    public void finish() throws SQLException {
        room(Short.BYTES).putShort(END);
        flush();
        begun().endCopy();
    }

    private ByteBuffer room(int length) throws SQLException {
        if (buffer.remaining() < length) {
            flush();
            if (buffer.capacity() < length) {
                buffer = ByteBuffer.allocate(2 * length);
            }
        }
        return buffer;
    }

    private void flush() throws SQLException {
        begun().writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    private CopyIn begun() {
        return Objects.requireNonNull(copy, "no copy has begun");
    }
}
