package org.tidemark.server.faces.console;

import java.util.List;
import org.tidemark.server.kernel.programmes.PlanInForce;
import org.tidemark.server.web.site.FormProblem;

/** What the page with the order form shows. */
public record OrderPage(
        OrderForm form,
        FormProblem problem,
        OrderPreview preview,
        List<PlanInForce> programmes,
        List<String> members) {

    public OrderPage {
        programmes = List.copyOf(programmes);
        members = List.copyOf(members);
    }

    /** Code of the ledger's currency, empty before the first plan. */
    public String currency() {
        return programmes.isEmpty() ? "" : programmes.getFirst().plan().currency();
    }
}
