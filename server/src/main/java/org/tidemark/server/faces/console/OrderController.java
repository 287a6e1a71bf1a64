package org.tidemark.server.faces.console;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.disclosures.Disclosures;
import org.tidemark.server.kernel.ledger.Receipt;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.kernel.programmes.PlanInForce;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.ProposalForms;
import org.tidemark.server.web.text.Wording;

/** The form that places an order. */
@InConsole(ConsoleArea.ON_BEHALF)
@Controller
@RequestMapping(OrderController.PATH)
class OrderController extends CommandPages<OrderForm, OrderPreview> {

    static final String PATH = "/console/order";

    private final Previews previews;
    private final Disclosures disclosures;

    OrderController(
            ProposalForms forms,
            Previews previews,
            Disclosures disclosures,
            PlansInForce plans,
            Members members) {
        super(PATH, forms, plans, members);
        this.previews = previews;
        this.disclosures = disclosures;
    }

    @Override
    OrderPreview preview(OrderForm form, Wording wording) {
        return previews.order(form, wording);
    }

    @Override
    String unseen(OrderForm form) {
        return previews.mayPlace(form) ? "" : "order.unread";
    }

    @Override
    ApprovalAction action() {
        return ApprovalAction.ORDER;
    }

    @Override
    long valueFen(OrderForm form) {
        return previews.totalFen(form);
    }

    /** The order is bound to what its buyer was told. */
    @Override
    void keep(OrderForm form) {
        if (!form.disclosure().isEmpty()) {
            disclosures.bind(form.commandId(), form.disclosure());
        }
    }

    @Override
    String said(Receipt receipt, Frame frame) {
        return ReceiptWords.order(receipt, frame);
    }

    @Override
    Object page(
            OrderForm form, OrderPreview preview, List<PlanInForce> plans, List<String> members) {
        return new OrderPage(form, preview, plans, members);
    }
}
