package org.tidemark.server.trade.stores;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.address.PlatformAddress;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.qr.QrCode;
import org.tidemark.server.web.site.PageNotFoundException;

/** A QR code with the amount in it: for the customer at the counter, or to be printed. */
@Controller
class StoreAskController {

    private final TillRight.Finder rights;
    private final Till till;
    private final AskedAmounts amounts;

    StoreAskController(TillRight.Finder rights, Till till, AskedAmounts amounts) {
        this.rights = rights;
        this.till = till;
        this.amounts = amounts;
    }

    @GetMapping("/my/stores/{id}/ask")
    String page(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String code,
            @AuthenticationPrincipal SignedInMember me,
            HttpServletRequest request,
            Model model) {
        StoreRecord store = mine(id, me);
        Optional<AskedAmounts.Asked> asked = amounts.read(id, code);
        String address = PlatformAddress.of(request) + "/s/" + id + "?ask=" + code;
        model.addAttribute("store", store);
        model.addAttribute("fen", asked.map(AskedAmounts.Asked::fen).orElse(0L));
        model.addAttribute("until", asked.map(AskedAmounts.Asked::until));
        model.addAttribute("qr", asked.isEmpty() ? "" : QrCode.of(address).svg());
        return "stores/ask";
    }

    @PostMapping("/my/stores/{id}/ask")
    String ask(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String term,
            @AuthenticationPrincipal SignedInMember me,
            RedirectAttributes next) {
        StoreRecord store = mine(id, me);
        String typed = amount.strip();
        Problems ofTerm =
                term.matches("[0-9]") && term.charAt(0) - '0' < AskedAmounts.TERMS.size()
                        ? Problems.NONE
                        : Problems.at("term", "stores.problem.term");
        TillWish.amountProblems(typed, till.most()).and(ofTerm).orRefuse();
        next.addAttribute(
                "code",
                amounts.ask(
                        store.id(),
                        Fen.read(typed).orElseThrow().fen(),
                        AskedAmounts.TERMS.get(term.charAt(0) - '0')));
        return "redirect:/my/stores/" + store.id() + "/ask";
    }

    private StoreRecord mine(String id, SignedInMember me) {
        return Optional.of(rights.of(id, me.memberId()).store())
                .filter(StoreRecord::registered)
                .orElseThrow(() -> PageNotFoundException.page(id));
    }
}
