package org.tidemark.server.money.tax;

import java.util.Objects;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.web.forms.FenAmount;
import org.tidemark.server.web.forms.OneLine;
import org.tidemark.server.web.site.ProposalForms;

/**
 * What was paid to the tax office.
 *
 * @param reference the number of the payment
 */
record TaxPaymentForm(
        @FenAmount String amount,
        @OneLine(min = 1, max = MOST_REFERENCE, message = "tax.problem.reference") String reference,
        @OneLine(max = ProposalForms.MOST_REASON) String reason) {

    static final int MOST_REFERENCE = 64;

    TaxPaymentForm {
        amount = Objects.requireNonNullElse(amount, "");
        reference = Objects.requireNonNullElse(reference, "");
        reason = Objects.requireNonNullElse(reason, "");
    }

    long fen() {
        return Fen.read(amount).orElseThrow().fen();
    }
}
