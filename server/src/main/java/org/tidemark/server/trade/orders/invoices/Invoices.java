package org.tidemark.server.trade.orders.invoices;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.tidemark.server.trade.orders.OrderProblem;
import org.tidemark.server.trade.orders.OrderProblemException;
import org.tidemark.server.trade.orders.OrderState;
import org.tidemark.server.trade.orders.OrderStore;
import org.tidemark.server.trade.orders.ShopOrder;
import org.tidemark.server.web.files.PdfFile;
import org.tidemark.server.web.site.SocialCreditCode;
import org.tidemark.server.web.text.TypedText;

/** Invoices: the buyer asks, staff issue them with the tax office and put the document here. */
@Service
public class Invoices {

    private static final Set<OrderState> MAY_ASK =
            EnumSet.of(
                    OrderState.PAID,
                    OrderState.SHIPPED,
                    OrderState.RECEIVED,
                    OrderState.SETTLING,
                    OrderState.SETTLED);
    private static final int MAX_TITLE = 100;
    private static final int MAX_NUMBER = 40;
    private static final int MAX_REASON = 300;

    private final InvoiceStore store;
    private final OrderStore orders;

    Invoices(InvoiceStore store, OrderStore orders) {
        this.store = store;
        this.orders = orders;
    }

    /** Whether an invoice may be asked for. */
    public static boolean mayAsk(ShopOrder order) {
        return MAY_ASK.contains(order.state()) && amount(order) > 0;
    }

    /** What an invoice is about: what was paid in money; coins are no payment of it. */
    private static long amount(ShopOrder order) {
        return order.left().providerFen() + order.left().walletFen();
    }

    /** The buyer asks for one. */
    void ask(String memberId, String number, Invoice.Kind kind, String title, String taxNumber) {
        ShopOrder order = orders.mine(memberId, number);
        if (!mayAsk(order)) {
            throw new OrderProblemException(OrderProblem.STATE, number);
        }
        if (TypedText.isEmptyOrLonger(title, MAX_TITLE)) {
            throw new OrderProblemException(OrderProblem.REASON, "title", number);
        }
        String tidied = kind == Invoice.Kind.COMPANY ? SocialCreditCode.tidied(taxNumber) : "";
        if (kind == Invoice.Kind.COMPANY && !SocialCreditCode.valid(tidied)) {
            throw new OrderProblemException(OrderProblem.TAX_NUMBER, tidied);
        }
        if (!store.ask(number, memberId, kind, title.strip(), tidied, amount(order))) {
            throw new OrderProblemException(OrderProblem.STATE, number);
        }
    }

    /** Staff have issued it. */
    void issue(String number, String invoiceNumber, byte[] document, String who) {
        if (TypedText.isEmptyOrLonger(invoiceNumber, MAX_NUMBER)) {
            throw new OrderProblemException(OrderProblem.REASON, "invoiceNumber", number);
        }
        if (!PdfFile.fits(document) || !PdfFile.isOne(document)) {
            throw new OrderProblemException(
                    OrderProblem.DOCUMENT, "document", number, PdfFile.MOST_MEGABYTES);
        }
        done(store.issue(number, invoiceNumber.strip(), document), number);
        orders.note(number, "invoice-issued", who, invoiceNumber.strip());
    }

    /** Staff will not issue it, and say why. */
    void refuse(String number, String reason, String who) {
        if (TypedText.isEmptyOrLonger(reason, MAX_REASON)) {
            throw new OrderProblemException(OrderProblem.REASON, number);
        }
        done(store.refuse(number, reason.strip()), number);
        orders.note(number, "invoice-refused", who, reason.strip());
    }

    /** Staff have corrected one by a red invoice. */
    void correct(String number, String redNumber, String who) {
        if (TypedText.isEmptyOrLonger(redNumber, MAX_NUMBER)) {
            throw new OrderProblemException(OrderProblem.REASON, "redNumber", number);
        }
        done(store.corrected(number, redNumber.strip()), number);
        orders.note(number, "invoice-corrected", who, redNumber.strip());
    }

    /** The invoice of an order. */
    public Optional<Invoice> find(String number) {
        return store.find(number);
    }

    /** Money of the order goes back; part of the transaction in which that is decided. */
    public void refunded(String number) {
        store.refunded(number);
    }

    /** The buyer has left. */
    public void erase(String memberId) {
        store.erase(memberId);
    }

    private static void done(boolean done, String number) {
        if (!done) {
            throw new OrderProblemException(OrderProblem.STATE, number);
        }
    }
}
