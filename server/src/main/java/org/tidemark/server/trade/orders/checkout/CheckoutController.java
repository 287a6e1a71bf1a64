package org.tidemark.server.trade.orders.checkout;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.util.UriComponentsBuilder;
import org.tidemark.server.trade.orders.delivery.AddressBook;
import org.tidemark.server.web.access.AgreementWanted;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.access.WalletProofWanted;
import org.tidemark.server.web.site.Frame;

/** The checkout: address, delivery, what coins and wallet pay, what it earns, what must be read. */
@Controller
class CheckoutController {

    private static final String VIEW = "orders/checkout";
    private static final String COUPON = "/checkout/coupon";
    private static final String WORD = "couponWord";

    private final Checkout checkout;
    private final AddressBook addresses;
    private final CheckoutDesk desk;

    CheckoutController(Checkout checkout, AddressBook addresses, CheckoutDesk desk) {
        this.checkout = checkout;
        this.addresses = addresses;
        this.desk = desk;
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
        desk.opened(form, me.memberId());
        return page(form, form.coupon(), form.couponWord(), "sum");
    }

    /** The same page with the coupon that a code gets; without a code with the sums. */
    @PostMapping(COUPON)
    String coupon(CheckoutForm form, @AuthenticationPrincipal SignedInMember me) {
        desk.opened(form, me.memberId());
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
    @WalletProofWanted("wallet")
    @PostMapping("/checkout")
    String place(
            CheckoutForm form,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame) {
        return "redirect:" + desk.place(form, me.memberId(), frame.wording().language()).page();
    }

    private String page(CheckoutForm form, SignedInMember me, Frame frame, Model model) {
        model.addAttribute(
                "page",
                desk.page(
                        form, me.memberId(), frame.wording().language(), frame.refused().there()));
        return VIEW;
    }
}
