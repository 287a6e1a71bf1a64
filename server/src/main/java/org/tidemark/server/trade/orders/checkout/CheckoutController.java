package org.tidemark.server.trade.orders.checkout;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.tidemark.server.kernel.members.MemberView;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.trade.orders.OrderHome;
import org.tidemark.server.trade.orders.OrderProblem;
import org.tidemark.server.trade.orders.OrderProblemException;
import org.tidemark.server.trade.orders.delivery.Address;
import org.tidemark.server.trade.orders.delivery.AddressBook;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.site.Frame;

/** The checkout: address, delivery, what coins and wallet pay, what it earns, what must be read. */
@Controller
class CheckoutController {

    private static final String VIEW = "orders/checkout";

    private final Checkout checkout;
    private final AddressBook addresses;
    private final Members members;

    CheckoutController(Checkout checkout, AddressBook addresses, Members members) {
        this.checkout = checkout;
        this.addresses = addresses;
        this.members = members;
    }

    @GetMapping("/checkout")
    String show(
            CheckoutForm form,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        return page(form, "", me, frame, model);
    }

    /** The same page with the sums for what was entered. */
    @PostMapping("/checkout/preview")
    String preview(
            CheckoutForm form,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        return page(form, "", me, frame, model);
    }

    /** Places the order; its page is where it is paid. */
    @PostMapping("/checkout")
    String place(
            CheckoutForm form,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            Model model,
            HttpServletResponse response) {
        try {
            if (form.submission().isBlank() || !form.seen().equals(form.basis())) {
                throw new OrderProblemException(OrderProblem.UNREAD, "sums");
            }
            Address address =
                    addresses
                            .find(form.address(), me.memberId())
                            .orElseThrow(() -> new OrderProblemException(OrderProblem.ADDRESS, ""));
            return "redirect:"
                    + OrderHome.page(
                            checkout.place(
                                    form.submission(),
                                    me.memberId(),
                                    address.delivery(),
                                    form.coinsFen(),
                                    form.walletFen(),
                                    form.shown(),
                                    frame.wording().language()));
        } catch (OrderProblemException refused) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(form, refused.problem().key(), me, frame, model);
        }
    }

    private String page(
            CheckoutForm form, String problem, SignedInMember me, Frame frame, Model model) {
        List<Address> all = addresses.of(me.memberId());
        Optional<Address> chosen =
                all.stream()
                        .filter(one -> one.addressId().equals(form.address()))
                        .findFirst()
                        .or(() -> all.stream().findFirst());
        String against = problem;
        Optional<Draft> draft = Optional.empty();
        String basis = "";
        try {
            if (chosen.isPresent()) {
                CheckoutForm complete =
                        new CheckoutForm(
                                chosen.get().addressId(),
                                form.coins(),
                                form.wallet(),
                                form.shown(),
                                "",
                                "");
                basis = complete.basis();
                draft =
                        Optional.of(
                                checkout.draft(
                                        me.memberId(),
                                        chosen.get().delivery(),
                                        complete.coinsFen(),
                                        complete.walletFen(),
                                        frame.wording().language()));
            }
        } catch (OrderProblemException cannot) {
            against = cannot.problem().key();
        }
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
                        draft,
                        against,
                        draft.map(Draft::refusal)
                                .filter(code -> !code.isEmpty())
                                .map(code -> "refusal." + code)
                                .orElse(""),
                        member.map(MemberView::walletFen).orElse(0L),
                        member.map(MemberView::coins).orElse(0L),
                        basis,
                        checkout.submission()));
        return VIEW;
    }
}
