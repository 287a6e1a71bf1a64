package org.tidemark.server.people.vault;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Seals what earlier versions kept in the clear and drops the columns in which it stood. It can be
 * ended at any time and begun again; of several nodes that start at once one does it, and the
 * others wait.
 */
final class FirstSealing {

    private static final Logger LOG = LoggerFactory.getLogger(FirstSealing.class);
    private static final long LOCK = 0x7469_6465_7365_616CL; // "tideseal"

    /**
     * Columns in which something stood in the clear.
     *
     * @param column where it stands sealed
     * @param bytes what is to be sealed, as an expression of SQL; null for nothing
     * @param always whether each row has something
     * @param names the columns
     */
    private record Plain(SealedColumn column, String bytes, boolean always, List<String> names) {}

    private static final String PLACE =
            "convert_to(concat_ws(E'\\n', recipient, phone, street), 'UTF8')";

    private static final List<Plain> ALL =
            List.of(
                    some(
                            SealedColumn.ACCOUNT_NAME,
                            "convert_to(nullif(display_name, ''), 'UTF8')",
                            "display_name"),
                    each(SealedColumn.PASSKEY_LABEL, "convert_to(label, 'UTF8')", "label"),
                    each(SealedColumn.ADDRESS, PLACE, "recipient", "phone", "street"),
                    some(
                            SealedColumn.ORDER_DELIVERY,
                            "CASE WHEN recipient || phone || street <> '' THEN " + PLACE + " END",
                            "recipient",
                            "phone",
                            "street"),
                    some(
                            SealedColumn.INVOICE_TITLE,
                            "CASE WHEN title || tax_number <> ''"
                                    + " THEN convert_to(concat_ws(E'\\n', tax_number, title), 'UTF8') END",
                            "title",
                            "tax_number"),
                    some(SealedColumn.INVOICE_DOCUMENT, "document", "document"),
                    some(SealedColumn.RETURN_REASON, "convert_to(reason, 'UTF8')", "reason"),
                    each(SealedColumn.RETURN_PHOTO, "image", "image"),
                    each(SealedColumn.WECHAT_OPENID, "convert_to(openid, 'UTF8')", "openid"),
                    each(SealedColumn.SESSION, "attribute_plain", "attribute_plain"));

    private final DataSource database;
    private final JdbcClient jdbc;
    private final Seals seals;

    FirstSealing(DataSource database, Seals seals) {
        this.database = database;
        this.jdbc = JdbcClient.create(database);
        this.seals = seals;
    }

    private static Plain each(SealedColumn column, String bytes, String... names) {
        return new Plain(column, bytes, true, List.of(names));
    }

    private static Plain some(SealedColumn column, String bytes, String... names) {
        return new Plain(column, bytes, false, List.of(names));
    }

    /** Does what is left of it. */
    void run() {
        try {
            if (ALL.stream().anyMatch(this::isLeft)) {
                alone();
            }
        } catch (SQLException failed) {
            throw new SealException("what stood in the clear cannot be sealed", failed);
        }
    }

    private void alone() throws SQLException {
        try (Connection session = database.getConnection();
                PreparedStatement lock = session.prepareStatement("SELECT pg_advisory_lock(?)")) {
            lock.setLong(1, LOCK);
            lock.execute();
            for (Plain plain : ALL) {
                if (isLeft(plain)) {
                    seal(plain);
                    drop(plain, session);
                }
            }
        }
    }

    private boolean isLeft(Plain plain) {
        return jdbc.sql(
                        """
                        SELECT EXISTS (SELECT 1 FROM information_schema.columns
                            WHERE table_schema || '.' || table_name = ? AND column_name = ?)
                        """)
                .params(plain.column().table(), plain.names().getFirst())
                .query(Boolean.class)
                .single();
    }

    private void seal(Plain plain) throws SQLException {
        SealedColumn column = plain.column();
        RowBatches batches = new RowBatches(database, done -> {});
        batches.rewrite(
                "SELECT ctid::text, %s, %s FROM %s WHERE %s IS NULL AND %2$s IS NOT NULL"
                        .formatted(
                                column.idExpression(),
                                plain.bytes(),
                                column.table(),
                                column.column()),
                "UPDATE %s SET %s = ? WHERE ctid = ?::tid"
                        .formatted(column.table(), column.column()),
                (read, row) -> {
                    row.setBytes(1, seals.seal(column, read.getString(2), read.getBytes(3)));
                    row.setString(2, read.getString(1));
                });
        if (batches.done() > 0) {
            LOG.info("{}: {} rows were sealed", column.table(), batches.done());
        }
    }

    /** The columns go, and with the table's new file what stood in the old one. */
    private static void drop(Plain plain, Connection session) throws SQLException {
        SealedColumn column = plain.column();
        String dropped =
                plain.names().stream()
                        .map(name -> "DROP COLUMN " + name)
                        .collect(Collectors.joining(", "));
        String needed = plain.always() ? ", ALTER COLUMN " + column.column() + " SET NOT NULL" : "";
        try (Statement statement = session.createStatement()) {
            statement.execute("ALTER TABLE " + column.table() + " " + dropped + needed);
            statement.execute("VACUUM FULL " + column.table());
        }
    }
}
