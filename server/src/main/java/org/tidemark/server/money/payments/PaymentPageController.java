package org.tidemark.server.money.payments;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.qr.QrCode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Leads a payer to his provider, and back: what counts is what the provider says, not that he came.
 */
@Controller
class PaymentPageController {

    private static final Logger LOG = LoggerFactory.getLogger(PaymentPageController.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Payments payments;
    private final OwnPayments own;
    private final WechatBindings bindings;

    PaymentPageController(Payments payments, OwnPayments own, WechatBindings bindings) {
        this.own = own;
        this.payments = payments;
        this.bindings = bindings;
    }

    /** How to pay, in the way that suits this browser. */
    @GetMapping("/pay/{id}")
    String pay(
            @PathVariable String id,
            @AuthenticationPrincipal SignedInMember me,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Payment payment = own.find(id, me.memberId());
        if (payment.state() != Payment.State.OPEN) {
            return "redirect:/pay/result/" + id;
        }
        PayerPlace place =
                PayerPlaces.of(
                        request,
                        payments.provider(payment.provider()).scenes(),
                        bindings.openid(me.memberId()).orElse(""));
        if (place.scene() == PaymentScene.INSIDE_APP && place.payer().isEmpty()) {
            return "redirect:/my/wechat?then=/pay/" + id;
        }
        if (place.scene() == PaymentScene.MINI_PROGRAM) {
            model.addAttribute("page", PaymentPage.inMiniProgram(payment, payments.pageOf(id)));
            return "payments/pay";
        }
        NextStep step;
        try {
            step = payments.lead(id, place);
        } catch (PaymentProviderException e) {
            LOG.warn("payment {} could not be opened: {}", id, e.getMessage());
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            model.addAttribute("page", PaymentPage.result(payment, payments.pageOf(id)));
            return "payments/away";
        } catch (PaymentRefusedException e) {
            return "redirect:/pay/result/" + id; // it was paid or closed at this very moment
        }
        return show(step, payment, model);
    }

    private String show(NextStep step, Payment payment, Model model) {
        String leadsTo = payments.pageOf(payment.paymentId());
        PaymentPage page =
                switch (step) {
                    case NextStep.ShowCode(String content) ->
                            new PaymentPage(payment, QrCode.of(content).svg(), "", "", "", leadsTo);
                    case NextStep.GoTo(URI address) ->
                            new PaymentPage(payment, "", address.toString(), "", "", leadsTo);
                    case NextStep.CallApp app ->
                            new PaymentPage(
                                    payment,
                                    "",
                                    "",
                                    JSON.writeValueAsString(app.values()),
                                    "",
                                    leadsTo);
                };
        if (page.address().startsWith("/")) {
            return "redirect:" + page.address();
        }
        // A form may lead only to pages of our own, so the way out is a link.
        model.addAttribute("page", page);
        return "payments/pay";
    }

    /** What became of it: our book, and the provider asked once. */
    @GetMapping("/pay/result/{id}")
    String result(
            @PathVariable String id, @AuthenticationPrincipal SignedInMember me, Model model) {
        Payment payment = own.lookedAt(id, me.memberId());
        model.addAttribute("page", PaymentPage.result(payment, payments.pageOf(id)));
        return "payments/result";
    }
}
