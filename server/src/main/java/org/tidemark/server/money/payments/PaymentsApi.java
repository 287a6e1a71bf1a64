package org.tidemark.server.money.payments;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tidemark.server.web.access.MemberScope;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.memberapi.Lets;
import org.tidemark.server.web.memberapi.MemberApi;
import org.tidemark.server.web.memberapi.Plain;

/** Payments of a member for apps: how it stands, and how it is paid in the app's own place. */
@MemberApi
@RestController
@RequestMapping(path = MemberApi.BASE, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "payments", description = "What a member pays through a provider")
class PaymentsApi {

    private final OwnPayments own;

    PaymentsApi(OwnPayments own) {
        this.own = own;
    }

    /**
     * A payment.
     *
     * @param page where the member can pay it, too, and reads what became of it
     */
    record PaymentAnswer(String id, String state, String provider, String amount, String page) {}

    @Lets(MemberScope.ORDERS_READ)
    @GetMapping("/payments/{id}")
    @Operation(summary = "How a payment stands; the provider is asked")
    PaymentAnswer payment(@PathVariable String id, @AuthenticationPrincipal SignedInMember me) {
        Payment payment = own.lookedAt(id, me.memberId());
        return new PaymentAnswer(
                payment.paymentId(),
                payment.state().name(),
                payment.provider(),
                Plain.money(payment.amountFen()),
                "/pay/" + id);
    }
}
