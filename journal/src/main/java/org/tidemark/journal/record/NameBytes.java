package org.tidemark.journal.record;

import com.google.protobuf.CodedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.tidemark.engine.event.AccountKind;
import org.tidemark.engine.event.Accounts;

/**
 * One name as UTF-8, reused: the names of members, stores and suppliers are put together from their
 * ids, those of assets, programmes and the programmes' accounts are few and kept.
 */
final class NameBytes {

    private static final byte[] MEMBER = utf8("member:");
    private static final byte[] STORE = utf8("store:");
    private static final byte[] SUPPLIER = utf8("supplier:");
    private static final byte[] HELD = utf8(":held");

    private final Names names;
    private final byte[][][] accounts = new byte[AccountKind.values().length][][];
    private byte[][][] funds = {}; // by programme, then by number
    private byte[][] assets = {};
    private byte[][] programmes = {};
    private byte[] bytes = new byte[512];
    private int length;

    NameBytes(Names names) {
        this.names = names;
        Arrays.fill(accounts, new byte[0][]);
    }

    void account(long account) {
        switch (Accounts.kind(account)) {
            case MEMBER -> {
                set(MEMBER);
                appendMember(Accounts.indexOf(account));
            }
            case MEMBER_HELD -> {
                set(MEMBER);
                appendMember(Accounts.indexOf(account));
                append(HELD);
            }
            case STORE -> {
                set(STORE);
                ensure(Names.MAX_ID_BYTES);
                length += names.copyStoreId(Accounts.indexOf(account), bytes, length);
            }
            case NAMED_SUPPLIER -> {
                set(SUPPLIER);
                ensure(Names.MAX_ID_BYTES);
                length += names.copySupplierId(Accounts.indexOf(account), bytes, length);
            }
            case FUND -> set(keptFund(account));
            case EXTERNAL_PAYMENTS,
                    EXTERNAL_PAYOUTS,
                    EXTERNAL_ADVERTISERS,
                    EXTERNAL_INVESTORS,
                    SUPPLIER,
                    PLATFORM,
                    TAX,
                    POOL,
                    ORPHAN,
                    PROGRAMME_ISSUER,
                    ISSUER ->
                    set(kept(account));
        }
    }

    void asset(int asset) {
        if (asset >= assets.length) {
            assets = Arrays.copyOf(assets, asset + 8);
        }
        if (assets[asset] == null) {
            assets[asset] = utf8(names.assetName(asset));
        }
        set(assets[asset]);
    }

    void member(int member) {
        length = 0;
        appendMember(member);
    }

    void programme(int programme) {
        if (programme >= programmes.length) {
            programmes = Arrays.copyOf(programmes, programme + 4);
        }
        if (programmes[programme] == null) {
            programmes[programme] = utf8(names.programmeId(programme));
        }
        set(programmes[programme]);
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
            accounts[kind][programme] = utf8(names.accountName(account));
        }
        return accounts[kind][programme];
    }

    private byte[] keptFund(long account) {
        int programme = Accounts.programmeOf(account);
        int fund = Accounts.indexOf(account);
        if (programme >= funds.length) {
            int before = funds.length;
            funds = Arrays.copyOf(funds, programme + 4);
            Arrays.fill(funds, before, funds.length, new byte[0][]);
        }
        if (fund >= funds[programme].length) {
            funds[programme] = Arrays.copyOf(funds[programme], fund + 4);
        }
        if (funds[programme][fund] == null) {
            funds[programme][fund] = utf8(names.accountName(account));
        }
        return funds[programme][fund];
    }

    private void set(byte[] name) {
        length = 0;
        append(name);
    }

    private void appendMember(int member) {
        ensure(Names.MAX_ID_BYTES);
        length += names.copyMemberId(member, bytes, length);
    }

    private void append(byte[] part) {
        ensure(part.length);
        System.arraycopy(part, 0, bytes, length, part.length);
        length += part.length;
    }

    private void ensure(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, 2 * (length + more));
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
