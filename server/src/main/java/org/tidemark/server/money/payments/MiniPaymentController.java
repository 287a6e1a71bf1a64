package org.tidemark.server.money.payments;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tidemark.server.people.messages.wechat.WechatConsents;
import org.tidemark.server.people.wechat.MiniAsked;
import org.tidemark.server.people.wechat.MiniDoor;
import org.tidemark.server.people.wechat.MiniProblem;
import org.tidemark.server.people.wechat.MiniRefusedException;
import org.tidemark.server.people.wechat.MiniVisitor;

/** Opens a payment for the mini program's own page, since nothing can be paid in its web-view. */
@RestController
class MiniPaymentController {

    private static final Logger LOG = LoggerFactory.getLogger(MiniPaymentController.class);

    private final MiniDoor door;
    private final Payments payments;
    private final MiniPayments opened;
    private final WechatConsents consents;

    MiniPaymentController(
            MiniDoor door, Payments payments, MiniPayments opened, WechatConsents consents) {
        this.consents = consents;
        this.door = door;
        this.payments = payments;
        this.opened = opened;
    }

    /** What the shell hands to WeChat Pay; nothing where there is nothing left to pay. */
    @PostMapping("/wechat/mini/payment")
    ResponseEntity<Map<String, Object>> open(HttpServletRequest request) {
        return door.answer(request, this::led);
    }

    private Map<String, Object> led(MiniAsked asked) {
        MiniVisitor who = door.member(asked);
        Payment payment = own(asked.text("payment"), who);
        if (payment.state() != Payment.State.OPEN) {
            return Map.of();
        }
        if (!payments.provider(payment.provider()).scenes().contains(PaymentScene.MINI_PROGRAM)) {
            throw new MiniRefusedException(MiniProblem.CLOSED);
        }
        opened.opened(payment.paymentId(), who);
        PayerPlace place = new PayerPlace(PaymentScene.MINI_PROGRAM, who.openid(), "");
        try {
            return payments.lead(payment.paymentId(), place) instanceof NextStep.CallApp app
                    ? Map.of("call", app.values(), "tell", consents.after(who.memberId()))
                    : Map.of();
        } catch (PaymentRefusedException e) {
            return Map.of(); // it was paid or closed at this very moment
        } catch (PaymentProviderException e) {
            LOG.warn("payment {} could not be opened: {}", payment.paymentId(), e.getMessage());
            throw new MiniRefusedException(
                    e.outcome() == PaymentProviderException.Outcome.REFUSED
                            ? MiniProblem.FAILED
                            : MiniProblem.BUSY);
        }
    }

    private Payment own(String id, MiniVisitor who) {
        try {
            Payment payment = payments.find(id);
            if (payment.memberId().isEmpty() || payment.memberId().equals(who.memberId())) {
                return payment;
            }
        } catch (PaymentRefusedException absent) {
            throw new MiniRefusedException(MiniProblem.OTHER);
        }
        throw new MiniRefusedException(MiniProblem.OTHER);
    }
}
