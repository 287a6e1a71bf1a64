package org.tidemark.server.trade.stores;

import org.tidemark.engine.money.Fen;
import org.tidemark.server.web.forms.FenAmount;
import org.tidemark.server.web.forms.OneLine;
import org.tidemark.server.web.text.TypedText;

/**
 * What somebody enters to refund a part of an order.
 *
 * @param amount in yuan
 */
record RefundForm(
        @FenAmount(message = "stores.problem.amount") String amount,
        @OneLine(max = RefundForm.MOST_REASON, min = 1, message = "stores.problem.reason")
                String reason) {

    static final int MOST_REASON = 60;

    RefundForm {
        amount = amount == null ? "" : amount;
        reason = reason == null ? "" : TypedText.line(reason);
    }

    /** The amount of a form that was taken. */
    long fen() {
        return Fen.read(amount).orElseThrow().fen();
    }
}
