package org.tidemark.server.faces.console;

import java.util.List;
import org.tidemark.server.kernel.programmes.PlanInForce;
import org.tidemark.server.kernel.quotes.RedemptionQuote;
import org.tidemark.server.web.site.Preview;

/** What the page with the redemption form shows. */
public record RedeemPage(
        RedeemForm form,
        Preview<RedemptionQuote> preview,
        List<PlanInForce> programmes,
        List<String> members) {

    public RedeemPage {
        programmes = List.copyOf(programmes);
        members = List.copyOf(members);
    }
}
