package org.tidemark.journal.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.journal.JournalException;

/** The SHA-256 chain over a journal; {@code journal.proto} gives the formula. For one thread. */
public final class ChainHash {

    /** Length of a hash in bytes. */
    public static final int LENGTH = 32;

    private final MessageDigest digest;
    private final byte[] ledger;
    private ByteBuffer header = ByteBuffer.allocate(512);

    /** The chain of that ledger. */
    public ChainHash(String ledger) {
        this.ledger = ledger.getBytes(StandardCharsets.UTF_8);
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new JournalException("this Java has no SHA-256; use a complete JDK 25", e);
        }
    }

    /** What stands before the first record. */
    public static byte[] genesis() {
        return new byte[LENGTH];
    }

    /** The hash of the record that follows the one with the previous hash. */
    public byte[] next(
            byte[] previous,
            long seq,
            Timestamp at,
            boolean stamped,
            String commandId,
            byte[] command,
            byte[] outcome) {
        byte[] id = commandId.getBytes(StandardCharsets.UTF_8);
        int length = LENGTH + ledger.length + id.length + 4 * Integer.BYTES + 2 * Long.BYTES + 1;
        if (header.capacity() < length) {
            header = ByteBuffer.allocate(2 * length);
        }
        header.clear();
        header.put(previous).putInt(ledger.length).put(ledger).putLong(seq);
        header.putLong(at.epochMicros()).putInt(at.offsetSeconds()).put((byte) (stamped ? 1 : 0));
        header.putInt(id.length).put(id).putInt(command.length);
        digest.update(header.flip());
        digest.update(command);
        digest.update(header.clear().putInt(outcome.length).flip());
        digest.update(outcome);
        byte[] hash = new byte[LENGTH];
        try {
            digest.digest(hash, 0, LENGTH);
        } catch (DigestException e) {
            throw new JournalException("SHA-256 does not give " + LENGTH + " bytes", e);
        }
        return hash;
    }

    /** The hash that a stored record must have after the previous one. */
    public byte[] next(byte[] previous, JournalRecord record) {
        return next(
                previous,
                record.seq(),
                record.at(),
                record.stamped(),
                record.commandId(),
                record.command(),
                record.outcome());
    }
}
