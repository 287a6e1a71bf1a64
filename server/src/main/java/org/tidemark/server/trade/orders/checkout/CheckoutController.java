package org.tidemark.server.trade.orders.checkout;

import java.util.List;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.util.UriComponentsBuilder;
import org.tidemark.server.kernel.members.MemberView;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.trade.orders.OrderHome;
import org.tidemark.server.trade.orders.OrderProblem;
import org.tidemark.server.trade.orders.OrderProblemException;
import org.tidemark.server.trade.orders.checkout.Checkout.Offered;
import org.tidemark.server.trade.orders.delivery.Address;
import org.tidemark.server.trade.orders.delivery.AddressBook;
import org.tidemark.server.trade.purchases.model.PurchaseNumber;
import org.tidemark.server.trade.purchases.run.Paying;
import org.tidemark.server.trade.purchases.run.PurchaseProblemException;
import org.tidemark.server.web.access.AgreementWanted;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Frame;

/** The checkout: address, delivery, what coins and wallet pay, what it earns, what must be read. */
@Controller
class CheckoutController {

    private static final String VIEW = "orders/checkout";
    private static final String COUPON = "/checkout/coupon";
    private static final String WORD = "couponWord";

    /** In the place of a provider where the wallet and the coins pay all. */
    private static final String WALLET = "wallet";

    private final Checkout checkout;
    private final AddressBook addresses;
    private final Members members;
    private final Paying paying;

    CheckoutController(Checkout checkout, AddressBook addresses, Members members, Paying paying) {
        this.checkout = checkout;
        this.addresses = addresses;
        this.members = members;
        this.paying = paying;
    }

    @AgreementWanted
    @GetMapping("/checkout")
    String show(
            CheckoutForm form,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        boolean wantsAddress =
                addresses.of(me.memberId()).isEmpty() && checkout.isWanted(me.memberId());
        return wantsAddress
                ? "redirect:/my/addresses/edit?next=checkout"
                : page(
                        form.orAsSent(frame.form("/checkout", "/checkout/preview", COUPON)),
                        me,
                        frame,
                        model);
    }

    /** The same page with the sums for what was entered. */
    @PostMapping("/checkout/preview")
    String preview(CheckoutForm form, @AuthenticationPrincipal SignedInMember me) {
        checkout.opened(me.memberId(), form.read());
        return page(form, form.coupon(), form.couponWord(), "sum");
    }

    /** The same page with the coupon that a code gets; without a code with the sums. */
    @PostMapping(COUPON)
    String coupon(CheckoutForm form, @AuthenticationPrincipal SignedInMember me) {
        return form.couponWord().isBlank()
                ? preview(form, me)
                : page(form, checkout.claim(me.memberId(), WORD, form.couponWord()), "", "coupons");
    }

    private static String page(CheckoutForm form, String coupon, String word, String part) {
        return UriComponentsBuilder.fromUriString("redirect:/checkout")
                .queryParam("address", "{address}")
                .queryParam("coins", "{coins}")
                .queryParam("wallet", "{wallet}")
                .queryParam("coupon", "{coupon}")
                .queryParam(WORD, "{word}")
                .fragment(part)
                .encode()
                .buildAndExpand(form.address(), form.coins(), form.wallet(), coupon, word)
                .toUriString();
    }

    /** Places the order, and goes on to where it is paid. */
    @AgreementWanted
    @PostMapping("/checkout")
    String place(
            CheckoutForm form,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame) {
        checkout.opened(me.memberId(), form.read());
        if (!form.provider().isEmpty()
                && !form.provider().equals(WALLET)
                && !paying.offered().contains(form.provider())) {
            throw new OrderProblemException(OrderProblem.NO_PROVIDER, form.provider());
        }
        if (!form.couponWord().isBlank()) {
            Problems.at(WORD, "coupons.problem.unclaimed").orRefuse();
        }
        Address address =
                addresses
                        .find(form.address(), me.memberId())
                        .orElseThrow(() -> new OrderProblemException(OrderProblem.ADDRESS, ""));
        if (form.submission().isBlank() || !form.seen().equals(form.basis())) {
            draft(form, address, me, frame); // what is wrong with it comes before
            throw new OrderProblemException(OrderProblem.UNREAD, "sums");
        }
        checkout.mustBeOpened(me.memberId(), form.shown());
        String number =
                checkout.place(
                        form.submission(),
                        me.memberId(),
                        address.delivery(),
                        form.coinsFen(),
                        form.walletFen(),
                        form.couponChosen(),
                        form.shown(),
                        frame.wording().language());
        return "redirect:" + paid(number, form.provider());
    }

    /** Where the order is paid by that provider; its own page where that is not possible now. */
    private String paid(String number, String provider) {
        if (provider.isEmpty()) {
            return OrderHome.page(number);
        }
        try {
            return paying.pay(new PurchaseNumber(number), provider);
        } catch (PurchaseProblemException later) {
            return OrderHome.page(number);
        }
    }

    private String page(CheckoutForm form, SignedInMember me, Frame frame, Model model) {
        List<Address> all = addresses.of(me.memberId());
        Optional<Address> chosen =
                all.stream()
                        .filter(one -> one.addressId().equals(form.address()))
                        .findFirst()
                        .or(() -> all.stream().findFirst());
        Offered offered =
                chosen.map(address -> offered(me, address)).orElse(new Offered(List.of(), ""));
        String coupon = offered.chosen(form.coupon());
        CheckoutForm complete = form.at(chosen.map(Address::addressId).orElse(""), coupon);
        Optional<Sums> sums = chosen.map(address -> sums(complete, address, me, frame));
        Optional<Draft> draft = sums.flatMap(Sums::draft);
        Optional<MemberView> member = members.find(me.memberId()).value();
        model.addAttribute(
                "page",
                new CheckoutPage(
                        all,
                        all.stream()
                                .map(one ->
                                        addresses.region(one.region(), frame.wording().language()))
                                .toList(),
                        chosen.map(Address::addressId).orElse(""),
                        form.coins(),
                        form.wallet(),
                        offered.all(),
                        coupon,
                        form.couponWord(),
                        draft,
                        frame.refused().there()
                                ? Problems.NONE
                                : sums.map(Sums::problems).orElse(Problems.NONE),
                        draft.map(Draft::refusal)
                                .filter(code -> !code.isEmpty())
                                .map(code -> "refusal." + code)
                                .orElse(""),
                        member.map(MemberView::walletFen).orElse(0L),
                        member.map(MemberView::coins).orElse(0L),
                        sums.filter(found -> !found.problems().there())
                                .map(found -> complete.basis())
                                .orElse(""),
                        paying.offered(),
                        checkout.submission()));
        return VIEW;
    }

    /**
     * What the order would be.
     *
     * @param draft without the parts where those that were typed are wrong; empty where the basket
     *     cannot be ordered
     * @param problems what is wrong
     */
    private record Sums(Optional<Draft> draft, Problems problems) {}

    /** None for a basket that cannot be ordered; why is told with its sums. */
    private Offered offered(SignedInMember me, Address address) {
        try {
            return checkout.offered(me.memberId(), address.delivery());
        } catch (OrderProblemException cannot) {
            return new Offered(List.of(), "");
        }
    }

    private Sums sums(CheckoutForm form, Address address, SignedInMember me, Frame frame) {
        try {
            return new Sums(Optional.of(draft(form, address, me, frame)), Problems.NONE);
        } catch (OrderProblemException cannot) {
            return new Sums(withoutParts(form, address, me, frame), cannot.problems());
        }
    }

    private Optional<Draft> withoutParts(
            CheckoutForm form, Address address, SignedInMember me, Frame frame) {
        try {
            return Optional.of(draft(form.withoutParts(), address, me, frame));
        } catch (OrderProblemException notTheParts) {
            return Optional.empty();
        }
    }

    private Draft draft(CheckoutForm form, Address address, SignedInMember me, Frame frame) {
        return checkout.draft(
                me.memberId(),
                address.delivery(),
                form.coinsFen(),
                form.walletFen(),
                form.couponChosen(),
                frame.wording().language());
    }
}
