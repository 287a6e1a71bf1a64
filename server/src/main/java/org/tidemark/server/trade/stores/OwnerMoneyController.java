package org.tidemark.server.trade.stores;

import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.money.payees.PayeeAccounts;
import org.tidemark.server.money.payees.PayeeWishes;
import org.tidemark.server.money.sharing.Shares;
import org.tidemark.server.trade.stores.conditions.OwnTakes;
import org.tidemark.server.trade.stores.conditions.OwnersWord;
import org.tidemark.server.trade.stores.conditions.StoreAgreements;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.files.PdfFile;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;

/** What an owner reads of his store's money and of what was agreed with him, and agrees to. */
@Controller
class OwnerMoneyController {

    private static final int MOST_SHARES = 100;

    private final StoreBook stores;
    private final StorePayables payables;
    private final OwnTakes takes;
    private final StoreAgreements agreements;
    private final Shares shares;
    private final PayeeAccounts accounts;
    private final PayeeWishes wishes;
    private final PayoutRequests requests;

    OwnerMoneyController(
            StoreBook stores,
            StorePayables payables,
            OwnTakes takes,
            StoreAgreements agreements,
            Shares shares,
            PayeeAccounts accounts,
            PayeeWishes wishes,
            PayoutRequests requests) {
        this.stores = stores;
        this.payables = payables;
        this.takes = takes;
        this.agreements = agreements;
        this.shares = shares;
        this.accounts = accounts;
        this.wishes = wishes;
        this.requests = requests;
    }

    @GetMapping("/my/stores/{id}/money")
    String money(@PathVariable String id, @AuthenticationPrincipal SignedInMember me, Model model) {
        StoreRecord store = stores.mine(id, me.memberId());
        model.addAttribute("store", store);
        model.addAttribute("due", payables.due(id));
        model.addAttribute("share", takes.example(id, store.offer()));
        model.addAttribute("takes", takes.of(id));
        model.addAttribute("waiting", takes.waiting(id, store.offer()));
        model.addAttribute("agreements", agreements.of(id));
        model.addAttribute("shares", shares.of(id, MOST_SHARES));
        model.addAttribute("asked", requests.of(id));
        model.addAttribute("account", accounts.find(PayeeAccounts.store(id)));
        model.addAttribute("wish", wishes.find(PayeeAccounts.store(id)));
        return "stores/owner-money";
    }

    /** He agrees to the version that he was shown. */
    @PostMapping("/my/stores/{id}/agreement")
    String agree(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String seen,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        StoreRecord store = stores.mine(id, me.memberId());
        agreements.agree(store.id(), seen, me.memberId());
        next.addFlashAttribute("done", frame.say("conditions.agreement.done"));
        return "redirect:/my/stores/" + store.id() + "/money";
    }

    /** He agrees to what the operator wants to keep, or declines; what he said first stays. */
    @PostMapping("/my/stores/{id}/takes/{place:[0-9]+}")
    String word(
            @PathVariable String id,
            @PathVariable long place,
            @RequestParam(defaultValue = "") String word,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        StoreRecord store = stores.mine(id, me.memberId());
        if (!word.equals("agree") && !word.equals("decline")) {
            Problems.whole("conditions.take.word.none").orRefuse();
        }
        OwnersWord said =
                takes.say(store.id(), place, word.equals("agree"), me.memberId())
                        .orElseThrow(() -> PageNotFoundException.page(id));
        next.addFlashAttribute("done", frame.say(said.key()));
        return "redirect:/my/stores/" + store.id() + "/money";
    }

    @GetMapping("/my/stores/{id}/agreement/{version:[0-9]+}/document")
    ResponseEntity<byte[]> document(
            @PathVariable String id,
            @PathVariable int version,
            @AuthenticationPrincipal SignedInMember me) {
        StoreRecord store = stores.mine(id, me.memberId());
        return PdfFile.attachment(
                "agreement-" + version,
                agreements
                        .document(store.id(), version)
                        .orElseThrow(() -> PageNotFoundException.page(id)));
    }
}
