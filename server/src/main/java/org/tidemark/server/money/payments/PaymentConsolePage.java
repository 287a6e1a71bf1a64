package org.tidemark.server.money.payments;

import java.util.List;
import org.tidemark.server.web.site.Figures;

/** What staff see of payments. */
public record PaymentConsolePage(
        List<PaymentLine> troubled, List<PaymentLine> newest, List<RefundLine> refunds) {

    public PaymentConsolePage {
        troubled = List.copyOf(troubled);
        newest = List.copyOf(newest);
        refunds = List.copyOf(refunds);
    }

    /** An amount of money. */
    public String money(long fen) {
        return Figures.money(fen, "CNY");
    }
}
