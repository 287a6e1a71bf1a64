package org.tidemark.server.faces.console;

import java.util.List;
import org.tidemark.server.kernel.programmes.PlanInForce;

/** What the page with the order form shows. */
public record OrderPage(
        OrderForm form, OrderPreview preview, List<PlanInForce> programmes, List<String> members) {

    public OrderPage {
        programmes = List.copyOf(programmes);
        members = List.copyOf(members);
    }

    /** Code of the ledger's currency, empty before the first plan. */
    public String currency() {
        return programmes.isEmpty() ? "" : programmes.getFirst().plan().currency();
    }
}
