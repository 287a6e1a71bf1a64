package org.tidemark.server.money.wallet;

import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.money.payouts.Payee;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.Reveals;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.OneLine;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.ProposalForms;
import org.tidemark.server.web.text.TypedText;

/** The account that a member is paid to, as staff may see it: hidden but for its end. */
@InConsole(ConsoleArea.WITHDRAWALS)
@Controller
class PayeeRevealController {

    private static final String PAGE = "/console/members/{id}/payee";

    private final Payees payees;
    private final Approvals approvals;
    private final PayeeRevealAct act;

    PayeeRevealController(Payees payees, Approvals approvals, PayeeRevealAct act) {
        this.payees = payees;
        this.approvals = approvals;
        this.act = act;
    }

    @Reveals
    @GetMapping(PAGE)
    String page(
            @PathVariable String id, @AuthenticationPrincipal SignedInStaff staff, Model model) {
        Optional<Payees.Kept> kept = payees.find(id);
        model.addAttribute("member", id);
        model.addAttribute("kind", kept.map(one -> one.kind().name()).orElse(""));
        model.addAttribute("shown", kept.map(Payees.Kept::shown).orElse(""));
        model.addAttribute("hidden", kept.filter(one -> one.kind() == Payee.Kind.BANK).isPresent());
        model.addAttribute("open", act.isShown(id, staff.name(), approvals));
        return "wallet/console-payee";
    }

    /** The number itself, within the hour, to whoever has proposed it. */
    @Reveals
    @GetMapping(PAGE + "/number")
    String number(
            @PathVariable String id, @AuthenticationPrincipal SignedInStaff staff, Model model) {
        if (!act.isShown(id, staff.name(), approvals)) {
            return "redirect:" + PAGE;
        }
        Payee payee = payees.open(id, payees.sealed(id));
        model.addAttribute("member", id);
        model.addAttribute("account", payee.account());
        model.addAttribute("holder", payee.holder());
        model.addAttribute("bank", payee.bank());
        return "wallet/console-payee-number";
    }

    @PostMapping(PAGE)
    String propose(
            @PathVariable String id,
            @RequestParam(defaultValue = "")
                    @OneLine(max = ProposalForms.MOST_REASON, message = "approvals.why.long")
                    String reason,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        Payees.Kept kept =
                payees.find(id)
                        .filter(one -> one.kind() == Payee.Kind.BANK)
                        .orElseThrow(() ->
                                new FormRefusedException(Problems.whole("wallet.payee.changed")));
        ProposalForms.Told told =
                ProposalForms.told(
                        approvals.propose(
                                PayeeRevealAct.proposal(
                                        id, kept, TypedText.line(reason), staff.name())));
        next.addFlashAttribute("done", frame.say(told.key()));
        return "redirect:" + PAGE;
    }
}
