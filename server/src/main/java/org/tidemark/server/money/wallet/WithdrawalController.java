package org.tidemark.server.money.wallet;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.kernel.members.MemberView;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.money.tax.Withholdings;
import org.tidemark.server.people.wechat.MiniProgram;
import org.tidemark.server.web.access.ProofWanted;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.NumberSeries;
import org.tidemark.server.web.site.PageNotFoundException;

/** A member takes money out: how much, then what it costs, then asked for and followed. */
@Controller
class WithdrawalController {

    private final Withdrawals withdrawals;
    private final Payees payees;
    private final Members members;
    private final Withholdings taxes;
    private final NumberSeries numbers;
    private final MiniProgram program;
    private final Clock clock;

    WithdrawalController(
            Withdrawals withdrawals,
            Payees payees,
            Members members,
            Withholdings taxes,
            NumberSeries numbers,
            MiniProgram program,
            Clock clock) {
        this.withdrawals = withdrawals;
        this.payees = payees;
        this.members = members;
        this.taxes = taxes;
        this.numbers = numbers;
        this.program = program;
        this.clock = clock;
    }

    @GetMapping("/my/withdrawals")
    String list(
            @RequestParam(defaultValue = "") String amount,
            @AuthenticationPrincipal SignedInMember me,
            Model model) {
        return form(me, amount, Problems.NONE, model);
    }

    /**
     * Shows fee and receiver before anything is set aside. The address carries the number of the
     * withdrawal: shown again after it was asked for, it leads to it.
     */
    @ProofWanted
    @GetMapping("/my/withdrawals/check")
    String check(
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String number,
            @AuthenticationPrincipal SignedInMember me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        if (!Withdrawals.isNumber(number)) {
            next.addAttribute("amount", amount);
            next.addAttribute("number", numbers.next("w"));
            return "redirect:/my/withdrawals/check";
        }
        if (withdrawals.of(me.memberId(), number).isPresent()) {
            return "redirect:/my/withdrawals/" + number;
        }
        Optional<Fen> gross = Fen.read(amount);
        if (gross.isEmpty()) {
            return refused(me, amount, "wallet.amount.bad", model, response);
        }
        long grossFen = gross.get().fen();
        Optional<Obstacle> obstacle = withdrawals.obstacle(me.memberId(), grossFen);
        if (obstacle.isPresent()) {
            return refused(me, amount, obstacle.get().key(), model, response);
        }
        Payees.Kept payee = payees.find(me.memberId()).orElseThrow();
        model.addAttribute("number", number);
        model.addAttribute("offer", withdrawals.offer(me.memberId(), grossFen));
        model.addAttribute("payeeKind", payee.kind().name());
        model.addAttribute("payeeShown", payee.shown());
        model.addAttribute("tax", taxes.of(me.memberId()).orElse(null));
        return "wallet/withdrawal-confirm";
    }

    /** Asks for it; the number of the form makes a second sending harmless. */
    @ProofWanted
    @PostMapping("/my/withdrawals")
    String request(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "-1") long grossFen,
            @RequestParam(defaultValue = "0") long taxFen,
            @RequestParam(defaultValue = "-1") long feeFen,
            @RequestParam(defaultValue = "") String payee,
            @AuthenticationPrincipal SignedInMember me) {
        WithdrawalOffer shown = new WithdrawalOffer(grossFen, taxFen, feeFen, payee);
        return switch (withdrawals.request(me.memberId(), number, shown)) {
            case Withdrawals.Answer.Taken taken -> "redirect:/my/withdrawals/" + number;
            case Withdrawals.Answer.Refused refused ->
                    throw new FormRefusedException(Problems.whole(refused.obstacle().key()));
        };
    }

    @GetMapping("/my/withdrawals/{number}")
    String show(
            @PathVariable String number, @AuthenticationPrincipal SignedInMember me, Model model) {
        Withdrawal own =
                withdrawals
                        .lookedAt(me.memberId(), number)
                        .orElseThrow(() -> PageNotFoundException.page("/my/withdrawals/" + number));
        model.addAttribute("withdrawal", WithdrawalView.of(own, clock.getZone(), program.appId()));
        return "wallet/withdrawal";
    }

    /** Calls it off while it is not being sent. */
    @PostMapping("/my/withdrawals/{number}/cancel")
    String cancel(@PathVariable String number, @AuthenticationPrincipal SignedInMember me) {
        own(number, me);
        if (!withdrawals.cancel(me.memberId(), number)) {
            throw new FormRefusedException(Problems.whole("wallet.cancel.late"));
        }
        return "redirect:/my/withdrawals/" + number;
    }

    private Withdrawal own(String number, SignedInMember me) {
        return withdrawals
                .of(me.memberId(), number)
                .orElseThrow(() -> PageNotFoundException.page("/my/withdrawals/" + number));
    }

    private String refused(
            SignedInMember me,
            String amount,
            String problem,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(me, amount, Problems.at("amount", problem), model);
    }

    private String form(SignedInMember me, String amount, Problems problems, Model model) {
        MemberView member =
                members.find(me.memberId())
                        .value()
                        .orElseThrow(() -> PageNotFoundException.member(me.memberId()));
        Optional<Payees.Kept> payee = payees.find(me.memberId());
        WithdrawalTerms terms = withdrawals.terms();
        model.addAttribute("tax", taxes.of(me.memberId()).orElse(null));
        model.addAttribute(
                "page",
                new WithdrawalForm(
                        member.walletFen(),
                        member.currency().isEmpty() ? "CNY" : member.currency(),
                        withdrawals.standing(me.memberId()).map(Obstacle::key).orElse(""),
                        payee.map(withdrawals::coolUntil)
                                .orElse(Instant.EPOCH)
                                .atZone(clock.getZone())
                                .toOffsetDateTime(),
                        payee.map(kept -> kept.kind().name()).orElse(""),
                        payee.map(Payees.Kept::shown).orElse(""),
                        terms.leastFen(),
                        terms.mostFen(),
                        withdrawals.leftTodayFen(me.memberId()),
                        terms.feePpm(),
                        terms.feeLeastFen(),
                        amount,
                        problems,
                        withdrawals.of(me.memberId()).stream()
                                .map(one -> WithdrawalView.of(one, clock.getZone()))
                                .toList()));
        return "wallet/withdrawals";
    }
}
