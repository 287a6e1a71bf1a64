package org.tidemark.engine.book;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.tidemark.engine.LedgerException;

/**
 * The books of a programme's mechanisms by their tags. In saved state each is its tag, its length
 * and its bytes: one that nobody has opened since is carried on as it was read, and one that the
 * state lacks begins empty.
 */
final class MechanismBooks {

    private final Map<String, MechanismBook> open = new TreeMap<>();
    private final Map<String, byte[]> unread = new TreeMap<>();
    private int members;

    <B extends MechanismBook> B open(String tag, Class<B> kind, Supplier<B> make) {
        MechanismBook book = open.get(tag);
        if (book == null) {
            book = make.get();
            open.put(tag, book);
            byte[] saved = unread.remove(tag);
            if (saved != null) {
                read(tag, book, saved);
            }
        }
        return kind.cast(book);
    }

    private void read(String tag, MechanismBook book, byte[] saved) {
        ByteArrayInputStream bytes = new ByteArrayInputStream(saved);
        try {
            book.load(new DataInputStream(bytes), members);
        } catch (IOException e) {
            throw unreadable(tag, e.toString());
        }
        if (bytes.available() > 0) {
            throw unreadable(tag, bytes.available() + " bytes are left over");
        }
    }

    private static LedgerException unreadable(String tag, String why) {
        return new LedgerException.UnreadableState(
                "what is saved of \"" + tag + "\" cannot be read: " + why);
    }

    void save(DataOutput out, int memberCount) throws IOException {
        Map<String, byte[]> all = new TreeMap<>(unread);
        for (Map.Entry<String, MechanismBook> book : open.entrySet()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.getValue().save(new DataOutputStream(bytes), memberCount);
            all.put(book.getKey(), bytes.toByteArray());
        }
        StateCodec.writeSigned(out, all.size());
        for (Map.Entry<String, byte[]> saved : all.entrySet()) {
            StateCodec.writeText(out, saved.getKey());
            StateCodec.writeSigned(out, saved.getValue().length);
            out.write(saved.getValue());
        }
    }

    void load(DataInput in, int memberCount) throws IOException {
        members = memberCount;
        int count = StateCodec.readInt(in);
        for (int i = 0; i < count; i++) {
            String tag = StateCodec.readText(in);
            unread.put(tag, StateCodec.readBytes(in, StateCodec.readInt(in)));
        }
    }
}
