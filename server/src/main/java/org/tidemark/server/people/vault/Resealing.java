package org.tidemark.server.people.vault;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.tidemark.engine.plan.LocalizedText;

/**
 * Seals columns anew: what the key has sealed already is left alone, so that it can be ended at any
 * time and begun again. Nothing else may write meanwhile.
 */
final class Resealing {

    private final PeopleKey key;
    private final Seals seals;
    private final RowBatches batches;

    Resealing(PeopleKey key, Seals seals, RowBatches batches) {
        this.key = key;
        this.seals = seals;
        this.batches = batches;
    }

    /** One column, with the hash and the marks by which its rows are found. */
    void column(SealedColumn column) throws SQLException {
        batches.rewrite(question(column), answer(column), (read, row) -> reseal(column, read, row));
    }

    private String question(SealedColumn column) {
        return """
        SELECT ctid::text, %1$s, %2$s, %3$s FROM %4$s
        WHERE octet_length(%3$s) > 0 AND substring(%3$s FROM 1 FOR %5$d) <> '\\x%6$s'::bytea
        """
                .formatted(
                        column.idExpression(),
                        column.hash().map(SealedColumn.Hash::kind).orElse("''"),
                        column.column(),
                        column.table(),
                        PeopleKey.HEAD_BYTES,
                        HexFormat.of().formatHex(key.head()));
    }

    private static String answer(SealedColumn column) {
        return "UPDATE %s SET %s = ?%s%s WHERE ctid = ?::tid"
                .formatted(
                        column.table(),
                        column.column(),
                        column.hash().map(hash -> ", " + hash.column() + " = ?").orElse(""),
                        column.marks()
                                .map(marks -> ", " + marks.column() + " = ?::bigint[]")
                                .orElse(""));
    }

    private void reseal(SealedColumn column, ResultSet read, PreparedStatement row)
            throws SQLException {
        String id = read.getString(2);
        byte[] plain = opened(column, id, read.getBytes(4));
        int parameter = 1;
        row.setBytes(parameter++, key.seal(column.purpose(id), plain));
        if (column.hash().isPresent()) {
            row.setBytes(parameter++, key.hash(read.getString(3), text(plain)));
        }
        if (column.marks().isPresent()) {
            row.setString(parameter++, seals.marks(column, text(plain)));
        }
        row.setString(parameter, read.getString(1));
    }

    private static String text(byte[] plain) {
        return new String(plain, StandardCharsets.UTF_8);
    }

    private byte[] opened(SealedColumn column, String id, byte[] sealed) {
        try {
            return seals.open(column, id, sealed);
        } catch (SealException closed) {
            String where = column.path() + ", " + id;
            throw new PeopleKeyException(
                    new LocalizedText(
                            where + "：这里没有能打开它的密钥；请把加密它的密钥文件放回数据文件夹，再运行一次",
                            where
                                    + ": no key that is here opens it; put the file of the key that"
                                    + " sealed it back into the data folder and run this again"),
                    closed);
        }
    }
}
