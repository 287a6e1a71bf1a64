package org.tidemark.server.trade.stores;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.kernel.members.MemberView;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.kernel.regions.Regions;
import org.tidemark.server.money.payments.Payments;
import org.tidemark.server.trade.coupons.CouponUses;
import org.tidemark.server.trade.screening.Devices;
import org.tidemark.server.trade.screening.Screening;
import org.tidemark.server.trade.stores.model.StoreCategory;
import org.tidemark.server.web.access.AgreementWanted;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.access.WalletProofWanted;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.forms.RefusedForm;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.NumberSeries;
import org.tidemark.server.web.site.PageNotFoundException;
import org.tidemark.server.web.text.TypedText;

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
    private final StorePictures pictures;
    private final StoreMap map;
    private final AskedAmounts amounts;
    private final Clock clock;
    private final CouponUses coupons;

    StoreController(
            StoreBook stores,
            TillBook orders,
            Till till,
            TillOffer offer,
            Members members,
            Payments payments,
            Screening screening,
            Regions regions,
            NumberSeries numbers,
            StorePictures pictures,
            StoreMap map,
            AskedAmounts amounts,
            Clock clock,
            CouponUses coupons) {
        this.stores = stores;
        this.orders = orders;
        this.till = till;
        this.offer = offer;
        this.members = members;
        this.payments = payments;
        this.screening = screening;
        this.regions = regions;
        this.numbers = numbers;
        this.pictures = pictures;
        this.map = map;
        this.amounts = amounts;
        this.clock = clock;
        this.coupons = coupons;
    }

    @GetMapping("/stores")
    String all(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String category,
            Model model) {
        String words = TypedText.line(q);
        String kind = StoreCategory.of(category).map(Enum::name).orElse("");
        LocalDateTime now = LocalDateTime.now(clock);
        List<StoreRecord> found = stores.search(words, kind, MOST_STORES);
        Map<String, String> first = pictures.first(found.stream().map(StoreRecord::id).toList());
        model.addAttribute(
                "stores",
                found.stream()
                        .map(store -> StoreCard.of(store, first.getOrDefault(store.id(), ""), now))
                        .toList());
        model.addAttribute("words", words);
        model.addAttribute("category", kind);
        return "stores/all";
    }

    @GetMapping("/s/{id}")
    String store(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String wallet,
            @RequestParam(defaultValue = "") String ask,
            @RequestParam(defaultValue = "") String coupon,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        StoreRecord store = registered(id);
        Optional<Long> asked = amounts.read(id, ask).map(AskedAmounts.Asked::fen);
        String sum = asked.map(fen -> new Fen(fen).plain()).orElse(amount);
        String region = regions.fullName(store.region(), frame.wording().language());
        RefusedForm form = frame.form("/s/" + id + "/pay", "/s/" + id + "/preview");
        String typed = form.value("amount", sum);
        String chosen = form.value("coupon", coupon);
        Optional<MemberView> member =
                me == null ? Optional.empty() : members.find(me.memberId()).value();
        model.addAttribute(
                "page",
                new StorePage(
                        store,
                        region,
                        pictures.of(id),
                        store.opening().map(hours -> hours.at(LocalDateTime.now(clock))),
                        map.link(store, frame.of(store.name()), region + store.address()),
                        member.isPresent(),
                        // One that was refused may be used up: this is another purchase.
                        numbers.next(PREFIX),
                        sum,
                        ask,
                        asked.isPresent(),
                        me != null && till.ownSale(store, me.memberId()),
                        wallet,
                        member.map(MemberView::walletFen).orElse(0L),
                        payments.offered(),
                        till.shown(store, name(me), typed, chosen, frame.wording()),
                        chosen,
                        me == null ? List.of() : coupons.atTills(me.memberId()),
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
            @RequestParam(defaultValue = "") String coupon,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        model.addAttribute(
                "shown", till.shown(registered(id), name(me), amount, coupon, frame.wording()));
        return "stores/preview";
    }

    /** To the page with what the amount earns, for a browser without scripts. */
    @PostMapping("/s/{id}/preview")
    String preview(
            @PathVariable String id,
            TillWish wish,
            @RequestParam(defaultValue = "") String ask,
            RedirectAttributes next) {
        next.addAttribute("amount", wish.amount());
        next.addAttribute("wallet", wish.wallet());
        next.addAttribute("ask", ask);
        next.addAttribute("coupon", wish.coupon());
        return "redirect:/s/{id}";
    }

    @AgreementWanted
    @WalletProofWanted("wallet")
    @PostMapping("/s/{id}/pay")
    String pay(
            @PathVariable String id,
            TillWish wish,
            @RequestParam(defaultValue = "") String ask,
            @AuthenticationPrincipal SignedInMember me,
            HttpServletRequest request) {
        StoreRecord store = registered(id);
        if (!ask.isEmpty() && !asks(id, ask, wish.amount())) {
            Problems.whole("stores.problem.ask").orRefuse();
        }
        return "redirect:" + till.pay(store.id(), me.memberId(), wish, Devices.of(request));
    }

    /** Whether a code still asks for just that. */
    private boolean asks(String store, String ask, String amount) {
        return amounts.read(store, ask)
                .filter(asked ->
                        Fen.read(amount).filter(sum -> sum.fen() == asked.fen()).isPresent())
                .isPresent();
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
