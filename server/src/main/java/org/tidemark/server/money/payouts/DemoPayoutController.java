package org.tidemark.server.money.payouts;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tidemark.server.money.payouts.DemoPayoutStore.DemoPayout;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.site.PageNotFoundException;

/** Stands for the receiver's app: in the demo he says here that the money has come. */
@Controller
class DemoPayoutController {

    private final ObjectProvider<DemoPayouts> demo;

    DemoPayoutController(ObjectProvider<DemoPayouts> demo) {
        this.demo = demo;
    }

    @GetMapping("/pay/out/{id}")
    String show(@PathVariable String id, @AuthenticationPrincipal SignedInMember me, Model model) {
        DemoPayout payout = own(id, me);
        model.addAttribute("number", payout.payoutId());
        model.addAttribute("amountFen", payout.amountFen());
        model.addAttribute("waiting", payout.state() == DemoPayoutStore.State.WAITING);
        return "payouts/demo";
    }

    @PostMapping("/pay/out/{id}")
    String confirm(@PathVariable String id, @AuthenticationPrincipal SignedInMember me) {
        own(id, me);
        demo.getObject().paid(id);
        return "redirect:/my/withdrawals/" + id;
    }

    private DemoPayout own(String id, SignedInMember me) {
        DemoPayouts payouts = demo.getIfAvailable();
        if (payouts == null) {
            throw PageNotFoundException.page("/pay/out/" + id);
        }
        return payouts.of(id, me.memberId())
                .orElseThrow(() -> PageNotFoundException.page("/pay/out/" + id));
    }
}
