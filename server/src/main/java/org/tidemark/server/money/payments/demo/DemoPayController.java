package org.tidemark.server.money.payments.demo;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tidemark.server.money.payments.Notice;
import org.tidemark.server.money.payments.Payment;
import org.tidemark.server.money.payments.PaymentProviderException;
import org.tidemark.server.money.payments.PaymentRefusedException;
import org.tidemark.server.money.payments.Payments;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.site.PageNotFoundException;

/**
 * The demo provider's own page. Like any provider it tells of money by a signed notice over HTTP
 * and by nothing else.
 */
@Controller
@ConditionalOnExpression("${tidemark.demo:false} or ${tidemark.payments.demo:false}")
class DemoPayController {

    private static final Logger LOG = LoggerFactory.getLogger(DemoPayController.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DemoPay provider;
    private final Payments payments;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    DemoPayController(DemoPay provider, Payments payments) {
        this.provider = provider;
        this.payments = payments;
    }

    @GetMapping("/pay/demo/{id}")
    String show(@PathVariable String id, @AuthenticationPrincipal SignedInMember me, Model model) {
        Payment payment = asked(id, me);
        if (payment.state() != Payment.State.OPEN) {
            return "redirect:/pay/result/" + id;
        }
        model.addAttribute("payment", payment);
        return "payments/demo";
    }

    /** The payer pays: the notice goes to our own address like a stranger's. */
    @PostMapping("/pay/demo/{id}")
    String pay(
            @PathVariable String id,
            @AuthenticationPrincipal SignedInMember me,
            HttpServletRequest request) {
        asked(id, me);
        Notice notice;
        try {
            notice = provider.pay(id);
        } catch (PaymentProviderException unknown) {
            return "redirect:/pay/" + id; // it was closed, or forgotten at a stop: ask anew
        }
        HttpRequest.Builder post =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://"
                                                + host(request)
                                                + ":"
                                                + request.getLocalPort()
                                                + "/pay/demo/notices"))
                        .timeout(PATIENCE)
                        .POST(BodyPublishers.ofString(notice.body()));
        notice.headers().forEach(post::header);
        try {
            int status = client.send(post.build(), BodyHandlers.discarding()).statusCode();
            LOG.info("the demo's notice of payment {} was answered {}", id, status);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.warn("the demo's notice of payment {} did not arrive", id, e);
        }
        return "redirect:/pay/return/" + id;
    }

    /** The payer refuses. */
    @PostMapping("/pay/demo/{id}/refuse")
    String refuse(@PathVariable String id, @AuthenticationPrincipal SignedInMember me) {
        asked(id, me);
        provider.close(id);
        return "redirect:/pay/return/" + id;
    }

    private static String host(HttpServletRequest request) {
        String address = request.getLocalAddr();
        return address.contains(":") ? "[" + address + "]" : address;
    }

    private Payment asked(String id, SignedInMember me) {
        try {
            Payment payment = payments.find(id);
            boolean his = payment.memberId().isEmpty() || payment.memberId().equals(me.memberId());
            if (his && payment.provider().equals(provider.name())) {
                return payment;
            }
        } catch (PaymentRefusedException absent) {
            throw PageNotFoundException.page("/pay/demo/" + id);
        }
        throw PageNotFoundException.page("/pay/demo/" + id);
    }
}
