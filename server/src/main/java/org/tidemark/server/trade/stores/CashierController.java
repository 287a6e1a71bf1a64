package org.tidemark.server.trade.stores;

import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.kernel.limits.Allowance;
import org.tidemark.server.kernel.limits.RateLimits;
import org.tidemark.server.people.accounts.Account;
import org.tidemark.server.people.accounts.AccountStore;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;

/** An owner names who stands at his till; whoever is named agrees, and either ends it at once. */
@Controller
class CashierController {

    /** How often somebody may be looked for by his phone. */
    private static final Allowance NAMED = Allowance.perDay(20);

    private static final int MOST = 20;

    private final StoreBook stores;
    private final Cashiers cashiers;
    private final AccountStore accounts;
    private final RateLimits limits;

    CashierController(
            StoreBook stores, Cashiers cashiers, AccountStore accounts, RateLimits limits) {
        this.stores = stores;
        this.cashiers = cashiers;
        this.accounts = accounts;
        this.limits = limits;
    }

    @GetMapping("/my/stores/{id}/cashiers")
    String page(@PathVariable String id, @AuthenticationPrincipal SignedInMember me, Model model) {
        model.addAttribute("store", stores.mineRegistered(id, me.memberId()));
        model.addAttribute(
                "cashiers",
                cashiers.of(id).stream().map(one -> one.shownAs(phone(one.member()))).toList());
        return "stores/cashiers";
    }

    private String phone(String member) {
        return accounts.find(member).flatMap(Account::phone).map(Phone::masked).orElse("");
    }

    @PostMapping("/my/stores/{id}/cashiers")
    String name(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "false") boolean mayRefund,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        StoreRecord store = stores.mineRegistered(id, me.memberId());
        if (!limits.tryTake("store-cashiers", me.memberId(), NAMED)) {
            Problems.at("phone", "stores.problem.cashiersToday").orRefuse();
        }
        List<Cashier> named = cashiers.of(id);
        if (named.stream().filter(one -> one.state().live()).count() >= MOST) {
            Problems.at("phone", "stores.problem.cashiers", MOST).orRefuse();
        }
        String member =
                Phone.read(phone)
                        .flatMap(accounts::findByPhone)
                        .map(Account::memberId)
                        .filter(one -> !one.equals(store.owner()))
                        .orElse("");
        if (member.isEmpty()) {
            Problems.at("phone", "stores.problem.cashier").orRefuse();
        }
        cashiers.ask(store.id(), member, mayRefund);
        return done("redirect:/my/stores/" + store.id() + "/cashiers", "asked", frame, next);
    }

    @PostMapping("/my/stores/{id}/cashiers/end")
    String end(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String cashier,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        StoreRecord store = stores.mineRegistered(id, me.memberId());
        if (!cashiers.end(store.id(), cashier)) {
            Problems.whole("stores.problem.state").orRefuse();
        }
        return done("redirect:/my/stores/" + store.id() + "/cashiers", "ended", frame, next);
    }

    /** Whoever was named agrees, declines, or leaves. */
    @PostMapping("/my/stores/{id}/cashier")
    String answer(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String word,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        boolean named =
                cashiers.ofMember(me.memberId()).stream().anyMatch(one -> one.store().equals(id));
        if (!named) {
            throw PageNotFoundException.page(id);
        }
        boolean moved =
                switch (word) {
                    case "agree", "decline" ->
                            cashiers.answer(id, me.memberId(), word.equals("agree"));
                    case "leave" -> cashiers.end(id, me.memberId());
                    default -> false;
                };
        if (!moved) {
            Problems.whole("stores.problem.state").orRefuse();
        }
        return done("redirect:/my/stores", "said", frame, next);
    }

    private static String done(String page, String what, Frame frame, RedirectAttributes next) {
        next.addFlashAttribute("done", frame.say("stores.cashier.done." + what));
        return page;
    }
}
