package org.tidemark.server.console;

import java.util.List;
import org.tidemark.server.programmes.ProgrammeView;
import org.tidemark.server.quotes.RedemptionQuote;
import org.tidemark.server.site.FormProblem;
import org.tidemark.server.site.Preview;

/** What the page with the redemption form shows. */
public record RedeemPage(
        RedeemForm form,
        FormProblem problem,
        Preview<RedemptionQuote> preview,
        List<ProgrammeView> programmes,
        List<String> members) {

    public RedeemPage {
        programmes = List.copyOf(programmes);
        members = List.copyOf(members);
    }
}
