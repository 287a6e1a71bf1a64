package org.tidemark.server.trade.orders.invoices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.server.people.vault.SealedColumn;
import org.tidemark.server.people.vault.Seals;
import org.tidemark.server.trade.orders.RowTimes;

/** Invoices in PostgreSQL, one an order. */
@Repository
class InvoiceStore {

    private static final String INVOICE =
            "SELECT *, document_sealed IS NOT NULL AS has_document FROM platform.shop_invoice ";

    private static final String SEPARATOR = "\n";

    /** To be issued, or to be taken back by a red one. */
    static final String OPEN = "(state = 'ASKED' OR (red_due AND red_number = ''))";

    private final JdbcClient database;
    private final Seals seals;
    private final RowTimes rows;
    private final Clock clock;

    InvoiceStore(JdbcClient database, Seals seals, RowTimes rows, Clock clock) {
        this.database = database;
        this.seals = seals;
        this.rows = rows;
        this.clock = clock;
    }

    /** The buyer asks; again after a refusal, or with other words before it is issued. */
    boolean ask(
            String orderNumber,
            String memberId,
            Invoice.Kind kind,
            String title,
            String taxNumber,
            long amountFen) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return database.sql(
                                """
                                INSERT INTO platform.shop_invoice (order_number, member_id, kind,
                                    title_sealed, amount_fen, state, asked_at, changed_at)
                                VALUES (?, ?, ?, ?, ?, 'ASKED', ?, ?)
                                ON CONFLICT (order_number) DO UPDATE SET kind = EXCLUDED.kind,
                                    title_sealed = EXCLUDED.title_sealed,
                                    amount_fen = EXCLUDED.amount_fen, state = 'ASKED', answer = '',
                                    asked_at = EXCLUDED.asked_at, changed_at = EXCLUDED.changed_at
                                WHERE shop_invoice.member_id = EXCLUDED.member_id
                                    AND shop_invoice.state <> 'ISSUED'
                                """)
                        .params(
                                orderNumber,
                                memberId,
                                kind.name(),
                                seals.seal(
                                        SealedColumn.INVOICE_TITLE,
                                        orderNumber,
                                        taxNumber + SEPARATOR + title),
                                amountFen,
                                now,
                                now)
                        .update()
                == 1;
    }

    Optional<Invoice> find(String orderNumber) {
        return database.sql(INVOICE + "WHERE order_number = ?")
                .param(orderNumber)
                .query(this::invoice)
                .optional();
    }

    List<Invoice> ofMember(String memberId, int limit) {
        return database.sql(INVOICE + "WHERE member_id = ? ORDER BY asked_at DESC LIMIT ?")
                .params(memberId, limit)
                .query(this::invoice)
                .list();
    }

    /** What staff have to do: asked ones, and issued ones that a red invoice must correct. */
    List<Invoice> open(int limit) {
        return database.sql(INVOICE + "WHERE " + OPEN + " ORDER BY asked_at LIMIT ?")
                .param(limit)
                .query(this::invoice)
                .list();
    }

    /** The newest that were issued. */
    List<Invoice> issued(int limit) {
        return database.sql(INVOICE + "WHERE state = 'ISSUED' ORDER BY changed_at DESC LIMIT ?")
                .param(limit)
                .query(this::invoice)
                .list();
    }

    boolean issue(String orderNumber, String invoiceNumber, byte[] document) {
        return database.sql(
                                """
                                UPDATE platform.shop_invoice SET state = 'ISSUED',
                                    invoice_number = ?, document_sealed = ?, changed_at = ?
                                WHERE order_number = ? AND state = 'ASKED'
                                """)
                        .params(
                                invoiceNumber,
                                seals.seal(SealedColumn.INVOICE_DOCUMENT, orderNumber, document),
                                OffsetDateTime.now(clock),
                                orderNumber)
                        .update()
                == 1;
    }

    boolean refuse(String orderNumber, String reason) {
        return database.sql(
                                """
                                UPDATE platform.shop_invoice SET state = 'REFUSED', answer = ?,
                                    changed_at = ? WHERE order_number = ? AND state = 'ASKED'
                                """)
                        .params(reason, OffsetDateTime.now(clock), orderNumber)
                        .update()
                == 1;
    }

    /** Money of the order goes back: an issued invoice needs a red one, an asked one the rest. */
    void refunded(String orderNumber) {
        database.sql(
                        """
                        UPDATE platform.shop_invoice SET red_due = true, red_number = ''
                        WHERE order_number = ? AND state = 'ISSUED'
                        """)
                .param(orderNumber)
                .update();
        database.sql(
                        """
                        UPDATE platform.shop_invoice i SET amount_fen =
                            (SELECT coalesce(sum(provider_left + wallet_left), 0)
                             FROM platform.purchase_line l WHERE l.number = i.order_number)
                        WHERE order_number = ? AND state = 'ASKED'
                        """)
                .param(orderNumber)
                .update();
    }

    /** A red invoice corrects it. */
    boolean corrected(String orderNumber, String redNumber) {
        return database.sql(
                                "UPDATE platform.shop_invoice SET red_number = ?"
                                        + " WHERE order_number = ? AND red_due")
                        .params(redNumber, orderNumber)
                        .update()
                == 1;
    }

    Optional<byte[]> document(String orderNumber) {
        return database.sql(
                        "SELECT document_sealed FROM platform.shop_invoice"
                                + " WHERE order_number = ? AND document_sealed IS NOT NULL")
                .param(orderNumber)
                .query(byte[].class)
                .optional()
                .map(sealed -> seals.open(SealedColumn.INVOICE_DOCUMENT, orderNumber, sealed));
    }

    /** The buyer has left: what names a person goes, where the tax office does not have it yet. */
    void erase(String memberId) {
        database.sql(
                        "UPDATE platform.shop_invoice SET title_sealed = NULL"
                                + " WHERE member_id = ? AND kind = 'PERSONAL' AND state <> 'ISSUED'")
                .param(memberId)
                .update();
    }

    /** Tax number and title. */
    private String[] named(String orderNumber, byte @Nullable [] sealed) {
        return sealed == null
                ? new String[] {"", ""}
                : seals.openText(SealedColumn.INVOICE_TITLE, orderNumber, sealed)
                        .split(SEPARATOR, 2);
    }

    private Invoice invoice(ResultSet row, int index) throws SQLException {
        String order = row.getString("order_number");
        String[] named = named(order, row.getBytes("title_sealed"));
        return new Invoice(
                order,
                row.getString("member_id"),
                Invoice.Kind.valueOf(row.getString("kind")),
                named[1],
                named[0],
                row.getLong("amount_fen"),
                Invoice.State.valueOf(row.getString("state")),
                rows.time(row, "asked_at"),
                row.getString("invoice_number"),
                row.getString("answer"),
                row.getBoolean("has_document"),
                row.getBoolean("red_due"),
                row.getString("red_number"));
    }
}
