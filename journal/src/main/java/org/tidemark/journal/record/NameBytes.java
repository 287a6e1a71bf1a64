package org.tidemark.journal.record;

import com.google.protobuf.CodedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.tidemark.engine.event.AccountKind;
import org.tidemark.engine.event.Accounts;

/**
 * One name as UTF-8, reused: the names of members and stores are put together from their ids, those
 * of assets, programmes and the programmes' accounts are few and kept.
 */
final class NameBytes {

    private static final byte[] MEMBER = ascii("member:");
    private static final byte[] STORE = ascii("store:");
    private static final byte[] HELD = ascii(":held");
    private static final byte[] NOTHING = {};

    private final Names names;
    private final byte[][][] accounts = new byte[AccountKind.values().length][][];
    private byte[][] assets = {};
    private byte[] bytes = new byte[512];
    private int length;

    NameBytes(Names names) {
        this.names = names;
        Arrays.fill(accounts, new byte[0][]);
    }

    void account(long account) {
        switch (Accounts.kind(account)) {
            case MEMBER -> join(MEMBER, names.memberId(Accounts.indexOf(account)), NOTHING);
            case MEMBER_HELD -> join(MEMBER, names.memberId(Accounts.indexOf(account)), HELD);
            case STORE -> join(STORE, names.storeId(Accounts.indexOf(account)), NOTHING);
            case DIVIDEND -> join(NOTHING, names.accountName(account), NOTHING);
            default -> set(kept(account));
        }
    }

    void asset(int asset) {
        if (asset >= assets.length) {
            assets = Arrays.copyOf(assets, asset + 8);
        }
        if (assets[asset] == null) {
            assets[asset] = names.assetName(asset).getBytes(StandardCharsets.UTF_8);
        }
        set(assets[asset]);
    }

    void member(int member) {
        join(NOTHING, names.memberId(member), NOTHING);
    }

    void programme(int programme) {
        join(NOTHING, names.programmeId(programme), NOTHING);
    }

    void text(String text) {
        join(NOTHING, text, NOTHING);
    }

    /** Size of the name as a field with a number below 16. */
    int fieldSize() {
        return 1 + CodedOutputStream.computeUInt32SizeNoTag(length) + length;
    }

    /** Writes the name as a string field. */
    void write(CodedOutputStream out, int field) throws IOException {
        out.writeTag(field, com.google.protobuf.WireFormat.WIRETYPE_LENGTH_DELIMITED);
        out.writeUInt32NoTag(length);
        out.writeRawBytes(bytes, 0, length);
    }

    private byte[] kept(long account) {
        int kind = Accounts.kind(account).ordinal();
        int programme = Accounts.programmeOf(account);
        if (programme >= accounts[kind].length) {
            accounts[kind] = Arrays.copyOf(accounts[kind], programme + 4);
        }
        if (accounts[kind][programme] == null) {
            accounts[kind][programme] = names.accountName(account).getBytes(StandardCharsets.UTF_8);
        }
        return accounts[kind][programme];
    }

    private void set(byte[] name) {
        length = 0;
        append(name);
    }

    private void join(byte[] prefix, String id, byte[] suffix) {
        length = 0;
        append(prefix);
        append(id);
        append(suffix);
    }

    private void append(byte[] part) {
        ensure(part.length);
        System.arraycopy(part, 0, bytes, length, part.length);
        length += part.length;
    }

    private void append(String part) {
        ensure(part.length());
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c >= 0x80) {
                append(part.substring(i).getBytes(StandardCharsets.UTF_8));
                return;
            }
            bytes[length++] = (byte) c;
        }
    }

    private void ensure(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, 2 * (length + more));
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
