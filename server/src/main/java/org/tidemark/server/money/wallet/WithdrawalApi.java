package org.tidemark.server.money.wallet;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.web.access.MemberScope;
import org.tidemark.server.web.access.ProofWanted;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.memberapi.Lets;
import org.tidemark.server.web.memberapi.MemberApi;
import org.tidemark.server.web.memberapi.Plain;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.NumberSeries;
import org.tidemark.server.web.site.PageNotFoundException;

/** Withdrawals for apps: what leaves, what it costs and who gets it, then exactly that. */
@MemberApi
@RestController
@RequestMapping(path = MemberApi.BASE, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "withdrawals", description = "From the wallet to the member's own account")
class WithdrawalApi {

    private final Withdrawals withdrawals;
    private final Payees payees;
    private final NumberSeries numbers;

    WithdrawalApi(Withdrawals withdrawals, Payees payees, NumberSeries numbers) {
        this.withdrawals = withdrawals;
        this.payees = payees;
        this.numbers = numbers;
    }

    /** How much is to leave, in yuan. */
    record WithdrawalWish(String amount) {

        WithdrawalWish {
            amount = Objects.requireNonNullElse(amount, "");
        }
    }

    /**
     * A withdrawal as it would be.
     *
     * @param tax withheld first
     * @param arrives what the receiver gets
     * @param payee the account, to be sent back
     * @param payeeShown the same for people
     * @param key to be sent as Idempotency-Key: its number, taken once
     */
    record WithdrawalQuote(
            String amount,
            String tax,
            String fee,
            String arrives,
            String payee,
            String payeeShown,
            String key) {}

    /** What was shown. */
    record WithdrawalConfirmed(String amount, String tax, String fee, String payee) {

        WithdrawalConfirmed {
            amount = Objects.requireNonNullElse(amount, "");
            tax = Objects.requireNonNullElse(tax, "");
            fee = Objects.requireNonNullElse(fee, "");
            payee = Objects.requireNonNullElse(payee, "");
        }
    }

    /** A withdrawal. */
    record WithdrawalAnswer(
            String number,
            String state,
            String stateText,
            String amount,
            String tax,
            String fee,
            String arrives,
            String payeeShown,
            Instant requestedAt,
            boolean mayCancel) {}

    @Lets(MemberScope.WALLET_READ)
    @GetMapping("/withdrawals")
    @Operation(summary = "A member's withdrawals, the newest first")
    List<WithdrawalAnswer> withdrawals(
            @AuthenticationPrincipal SignedInMember me, @ModelAttribute("frame") Frame frame) {
        return withdrawals.of(me.memberId()).stream().map(one -> answer(one, frame)).toList();
    }

    private static WithdrawalAnswer answer(Withdrawal one, Frame frame) {
        return new WithdrawalAnswer(
                one.number(),
                one.state().name(),
                frame.say(one.state().key()),
                Plain.money(one.askedFen()),
                Plain.money(one.taxFen()),
                Plain.money(one.feeFen()),
                Plain.money(one.netFen()),
                one.payeeShown(),
                one.requestedAt(),
                one.ownerMayCancel());
    }

    @ProofWanted
    @Lets(MemberScope.WALLET_WRITE)
    @PostMapping("/withdrawals/quote")
    @Operation(summary = "What would leave, what it would cost and who would get it")
    WithdrawalQuote quoteWithdrawal(
            @RequestBody WithdrawalWish wish, @AuthenticationPrincipal SignedInMember me) {
        long grossFen =
                Fen.read(wish.amount())
                        .orElseThrow(() ->
                                new FormRefusedException(
                                        Problems.at("amount", "wallet.amount.bad")))
                        .fen();
        withdrawals
                .obstacle(me.memberId(), grossFen)
                .ifPresent(against -> Problems.at("amount", against.key()).orRefuse());
        WithdrawalOffer offer = withdrawals.offer(me.memberId(), grossFen);
        return new WithdrawalQuote(
                Plain.money(offer.askedFen()),
                Plain.money(offer.taxFen()),
                Plain.money(offer.feeFen()),
                Plain.money(offer.netFen()),
                offer.payee(),
                payees.find(me.memberId()).orElseThrow().shown(),
                numbers.next("w"));
    }

    @ProofWanted
    @Lets(MemberScope.WALLET_WRITE)
    @PostMapping("/withdrawals")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Asks for it as it was shown; the same key asks once")
    WithdrawalAnswer request(
            @RequestHeader(MemberApi.KEY) String key,
            @RequestBody WithdrawalConfirmed shown,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame) {
        WithdrawalOffer offer =
                new WithdrawalOffer(
                        fen(shown.amount()), fen(shown.tax()), fen(shown.fee()), shown.payee());
        return switch (withdrawals.request(me.memberId(), key, offer)) {
            case Withdrawals.Answer.Taken(Withdrawal taken) -> answer(taken, frame);
            case Withdrawals.Answer.Refused(Obstacle obstacle) ->
                    throw new FormRefusedException(Problems.whole(obstacle.key()));
        };
    }

    @Lets(MemberScope.WALLET_READ)
    @GetMapping("/withdrawals/{number}")
    @Operation(summary = "A withdrawal")
    WithdrawalAnswer withdrawal(
            @PathVariable String number,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame) {
        return answer(
                withdrawals
                        .lookedAt(me.memberId(), number)
                        .orElseThrow(() -> PageNotFoundException.page(number)),
                frame);
    }

    @Lets(MemberScope.WALLET_WRITE)
    @PostMapping("/withdrawals/{number}/cancel")
    @Operation(summary = "Calls it off while it is not being sent")
    WithdrawalAnswer cancelWithdrawal(
            @PathVariable String number,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame) {
        if (withdrawals.of(me.memberId(), number).isEmpty()) {
            throw PageNotFoundException.page(number);
        }
        if (!withdrawals.cancel(me.memberId(), number)) {
            Problems.whole("wallet.cancel.late").orRefuse();
        }
        return withdrawal(number, me, frame);
    }

    private static long fen(String sent) {
        return Fen.read(sent).map(Fen::fen).orElse(-1L);
    }
}
