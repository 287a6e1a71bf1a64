package org.tidemark.server.trade.stores;

import org.tidemark.engine.money.Fen;
import org.tidemark.server.web.forms.FenAmount;
import org.tidemark.server.web.forms.OneLine;
import org.tidemark.server.web.text.TypedText;

/**
 * What staff enter of a transfer to a store.
 *
 * @param amount in yuan
 * @param reference of the transfer at the bank
 */
record TransferForm(
        @FenAmount(message = "stores.problem.amount") String amount,
        @OneLine(
                        max = TransferForm.MOST_REFERENCE,
                        min = 1,
                        message = "stores.problem.bankReference")
                String reference) {

    /** The longest reference. */
    static final int MOST_REFERENCE = 60;

    TransferForm {
        amount = amount == null ? "" : amount;
        reference = reference == null ? "" : TypedText.line(reference);
    }

    /** The amount of a form that was taken. */
    long fen() {
        return Fen.read(amount).orElseThrow().fen();
    }
}
