package org.tidemark.server.money.wallet;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.tidemark.server.money.payments.WechatBindings;
import org.tidemark.server.money.payouts.Payee;
import org.tidemark.server.money.payouts.Payouts;
import org.tidemark.server.web.access.ProofWanted;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.forms.Problems;

/** Where a member's money goes when it leaves. */
@Controller
class PayeeController {

    private final Payees payees;
    private final Payouts payouts;
    private final WechatBindings bindings;
    private final VerifiedPeople people;
    private final WithdrawalTerms terms;

    PayeeController(
            Payees payees,
            Payouts payouts,
            WechatBindings bindings,
            VerifiedPeople people,
            WithdrawalTerms terms) {
        this.payees = payees;
        this.payouts = payouts;
        this.bindings = bindings;
        this.people = people;
        this.terms = terms;
    }

    @ProofWanted
    @GetMapping("/my/withdrawals/payee")
    String show(@AuthenticationPrincipal SignedInMember me, Model model) {
        Optional<Payees.Kept> known = payees.find(me.memberId());
        model.addAttribute(
                "page",
                new PayeePage(
                        Arrays.stream(Payee.Kind.values())
                                .filter(kind -> !payouts.paying(kind).isEmpty())
                                .toList(),
                        known.map(kept -> kept.kind().name()).orElse(""),
                        known.map(Payees.Kept::shown).orElse(""),
                        bindings.payee(me.memberId()).isPresent(),
                        terms.coolDown().toHours()));
        return "wallet/payee";
    }

    @ProofWanted
    @PostMapping("/my/withdrawals/payee")
    String name(PayeeForm form, @AuthenticationPrincipal SignedInMember me) {
        Optional<String> openid = bindings.payee(me.memberId());
        if (!possible(form.kind())) {
            Problems.at("kind", "wallet.payee.noKind").orRefuse();
        }
        form.problems(people.legalName(me.memberId()), openid.isPresent()).orRefuse();
        payees.name(me.memberId(), form.payee(me.memberId(), openid.orElse("")));
        return "redirect:/my/withdrawals";
    }

    private boolean possible(String kind) {
        return Arrays.stream(Payee.Kind.values())
                .filter(one -> one.name().equals(kind))
                .anyMatch(one -> !payouts.paying(one).isEmpty());
    }
}
