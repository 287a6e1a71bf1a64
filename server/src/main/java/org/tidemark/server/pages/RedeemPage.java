package org.tidemark.server.pages;

import java.util.List;
import java.util.Optional;
import org.tidemark.server.members.RedemptionQuote;
import org.tidemark.server.programmes.ProgrammeView;

/** What the page with the redemption form shows. */
public record RedeemPage(
        RedeemForm form,
        FormProblem problem,
        Optional<RedemptionQuote> quote,
        List<ProgrammeView> programmes,
        List<String> members) {

    public RedeemPage {
        programmes = List.copyOf(programmes);
        members = List.copyOf(members);
    }
}
