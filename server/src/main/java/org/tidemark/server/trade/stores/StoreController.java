package org.tidemark.server.trade.stores;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.kernel.members.MemberView;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.kernel.regions.Regions;
import org.tidemark.server.money.payments.Payments;
import org.tidemark.server.trade.screening.Devices;
import org.tidemark.server.trade.screening.Screening;
import org.tidemark.server.web.access.AgreementWanted;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.NumberSeries;
import org.tidemark.server.web.site.PageNotFoundException;

/** What a customer sees: the list of stores, a store's page, paying, and his receipt. */
@Controller
class StoreController {

    private static final int MOST_STORES = 200;
    private static final int MOST_ORDERS = 10;
    private static final long EXAMPLE_FEN = 10_000;
    private static final String PREFIX = "t";

    private final StoreBook stores;
    private final TillBook orders;
    private final Till till;
    private final TillOffer offer;
    private final Members members;
    private final Payments payments;
    private final Screening screening;
    private final Regions regions;
    private final NumberSeries numbers;

    StoreController(
            StoreBook stores,
            TillBook orders,
            Till till,
            TillOffer offer,
            Members members,
            Payments payments,
            Screening screening,
            Regions regions,
            NumberSeries numbers) {
        this.stores = stores;
        this.orders = orders;
        this.till = till;
        this.offer = offer;
        this.members = members;
        this.payments = payments;
        this.screening = screening;
        this.regions = regions;
        this.numbers = numbers;
    }

    @GetMapping("/stores")
    String all(Model model) {
        model.addAttribute("stores", stores.in(Set.of(StoreState.OPEN), MOST_STORES));
        return "stores/all";
    }

    @GetMapping("/s/{id}")
    String store(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String wallet,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        StoreRecord store = registered(id);
        String typed =
                frame.form("/s/" + id + "/pay", "/s/" + id + "/preview").value("amount", amount);
        Optional<MemberView> member =
                me == null ? Optional.empty() : members.find(me.memberId()).value();
        model.addAttribute(
                "page",
                new StorePage(
                        store,
                        regions.fullName(store.region(), frame.wording().language()),
                        member.isPresent(),
                        // One that was refused may be used up: this is another purchase.
                        numbers.next(PREFIX),
                        amount,
                        wallet,
                        member.map(MemberView::walletFen).orElse(0L),
                        payments.offered(),
                        till.shown(store, name(me), typed, frame.wording()),
                        me == null
                                ? offer.example(store, EXAMPLE_FEN, frame.wording())
                                : Optional.empty(),
                        me == null
                                ? List.of()
                                : orders.ofBuyer(store.id(), me.memberId(), MOST_ORDERS)));
        return "stores/store";
    }

    /** The part of the page that follows the amount. */
    @GetMapping("/s/{id}/preview")
    String preview(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String amount,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        model.addAttribute("shown", till.shown(registered(id), name(me), amount, frame.wording()));
        return "stores/preview";
    }

    /** To the page with what the amount earns, for a browser without scripts. */
    @PostMapping("/s/{id}/preview")
    String preview(@PathVariable String id, TillWish wish, RedirectAttributes next) {
        next.addAttribute("amount", wish.amount());
        next.addAttribute("wallet", wish.wallet());
        return "redirect:/s/{id}";
    }

    @AgreementWanted
    @PostMapping("/s/{id}/pay")
    String pay(
            @PathVariable String id,
            TillWish wish,
            @AuthenticationPrincipal SignedInMember me,
            HttpServletRequest request) {
        StoreRecord store = registered(id);
        return "redirect:" + till.pay(store.id(), me.memberId(), wish, Devices.of(request));
    }

    /** The buyer's receipt, from the moment at which he is led to pay. */
    @GetMapping("/s/{id}/orders/{number}")
    String order(
            @PathVariable String id,
            @PathVariable String number,
            @AuthenticationPrincipal SignedInMember me,
            Model model) {
        fill(id, number, me, model);
        return "stores/order";
    }

    /** The part of the receipt that follows what happens. */
    @GetMapping("/s/{id}/orders/{number}/live")
    String live(
            @PathVariable String id,
            @PathVariable String number,
            @AuthenticationPrincipal SignedInMember me,
            Model model) {
        fill(id, number, me, model);
        return "stores/order-live";
    }

    @PostMapping("/s/{id}/orders/{number}/person")
    String askPerson(
            @PathVariable String id,
            @PathVariable String number,
            @AuthenticationPrincipal SignedInMember me) {
        TillOrder order = mine(id, number, me);
        screening.askPerson(order.number(), me.memberId());
        return "redirect:" + orders.page(order.purchase());
    }

    private void fill(String id, String number, SignedInMember me, Model model) {
        TillOrder order = mine(id, number, me);
        model.addAttribute("store", registered(id));
        model.addAttribute("order", order);
        model.addAttribute("refunds", order.refunds());
        model.addAttribute(
                "asked",
                screening.find(number).flatMap(review -> review.personAskedAt()).isPresent());
    }

    private TillOrder mine(String store, String number, SignedInMember me) {
        return orders.ofBuyer(number, store, me.memberId())
                .orElseThrow(() -> PageNotFoundException.page(number));
    }

    private StoreRecord registered(String id) {
        return stores.find(id)
                .filter(StoreRecord::registered)
                .orElseThrow(() -> PageNotFoundException.page(id));
    }

    private static String name(SignedInMember me) {
        return me == null ? "" : me.memberId();
    }
}
