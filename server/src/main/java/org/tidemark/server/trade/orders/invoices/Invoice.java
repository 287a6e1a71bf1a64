package org.tidemark.server.trade.orders.invoices;

import java.time.OffsetDateTime;

/**
 * An invoice that a buyer wants for an order.
 *
 * @param taxNumber of a company, empty for a person
 * @param amountFen what was paid in money, coins left out
 * @param invoiceNumber empty before it is issued
 * @param answer why it was refused, else empty
 * @param hasDocument whether there is a PDF
 * @param redDue whether money went back after it was issued
 * @param redNumber of the red invoice that corrects it, empty before
 */
public record Invoice(
        String orderNumber,
        String memberId,
        Kind kind,
        String title,
        String taxNumber,
        long amountFen,
        State state,
        OffsetDateTime askedAt,
        String invoiceNumber,
        String answer,
        boolean hasDocument,
        boolean redDue,
        String redNumber) {

    /** Whom it names. */
    public enum Kind {
        PERSONAL,
        COMPANY
    }

    /** How it stands. */
    public enum State {
        ASKED,
        ISSUED,
        REFUSED
    }
}
