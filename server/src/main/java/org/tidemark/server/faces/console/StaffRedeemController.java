package org.tidemark.server.faces.console;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.ledger.Receipt;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.kernel.programmes.PlanInForce;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.kernel.quotes.RedemptionQuote;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.Preview;
import org.tidemark.server.web.site.ProposalForms;
import org.tidemark.server.web.text.Wording;

/** The form that redeems points, with what it would pay at this moment. */
@InConsole(ConsoleArea.ON_BEHALF)
@Controller
@RequestMapping(StaffRedeemController.PATH)
class StaffRedeemController extends CommandPages<RedeemForm, Preview<RedemptionQuote>> {

    static final String PATH = "/console/redeem";

    private final PlansInForce plans;
    private final Previews previews;

    StaffRedeemController(
            ProposalForms forms, PlansInForce plans, Members members, Previews previews) {
        super(PATH, forms, plans, members);
        this.plans = plans;
        this.previews = previews;
    }

    @Override
    Preview<RedemptionQuote> preview(RedeemForm form, Wording wording) {
        return previews.redemption(form, wording);
    }

    @Override
    String unseen(RedeemForm form) {
        return previews.mayRedeem(form) ? "" : "console.redeem.unread";
    }

    @Override
    ApprovalAction action() {
        return ApprovalAction.REDEEM;
    }

    @Override
    long valueFen(RedeemForm form) {
        return previews.payoutFen(form);
    }

    @Override
    void keep(RedeemForm form) {
        // Nothing is told before a redemption but what it pays.
    }

    @Override
    String said(Receipt receipt, Frame frame) {
        return ReceiptWords.redemption(receipt, plans.currency(), frame);
    }

    @Override
    Object page(
            RedeemForm form,
            Preview<RedemptionQuote> preview,
            List<PlanInForce> programmes,
            List<String> members) {
        return new RedeemPage(form, preview, programmes, members);
    }
}
