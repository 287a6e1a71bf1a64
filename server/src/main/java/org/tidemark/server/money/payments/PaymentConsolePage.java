package org.tidemark.server.money.payments;

import java.util.List;
import org.tidemark.server.web.site.Figures;

/**
 * What staff see of payments.
 *
 * @param providers that are set up
 * @param bill what came of comparing a bill, as sentences; empty where none was uploaded
 */
public record PaymentConsolePage(
        List<String> providers,
        List<PaymentLine> troubled,
        List<PaymentLine> newest,
        List<RefundLine> refunds,
        List<Difference> bill,
        String billSummary,
        String billProblem) {

    public PaymentConsolePage {
        providers = List.copyOf(providers);
        troubled = List.copyOf(troubled);
        newest = List.copyOf(newest);
        refunds = List.copyOf(refunds);
        bill = List.copyOf(bill);
    }

    /** A line in which bill and book differ. */
    public record Difference(
            String kind, boolean refund, String number, String here, String there) {

        static Difference of(BillDifference one) {
            return new Difference(
                    one.kind().name(),
                    one.refund(),
                    one.number(),
                    Figures.money(one.hereFen(), "CNY"),
                    Figures.money(one.thereFen(), "CNY"));
        }
    }

    /** An amount of money. */
    public String money(long fen) {
        return Figures.money(fen, "CNY");
    }
}
