package org.tidemark.server.trade.orders.checkout;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tidemark.plan.Language;
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
import org.tidemark.server.web.forms.Problems;

/** What the checkout comes to and how an order is placed, for the page and for apps. */
@Component
final class CheckoutDesk {

    /** In the place of a provider where the wallet and the coins pay all. */
    private static final String WALLET = "wallet";

    private final Checkout checkout;
    private final AddressBook addresses;
    private final Members members;
    private final Paying paying;

    CheckoutDesk(Checkout checkout, AddressBook addresses, Members members, Paying paying) {
        this.checkout = checkout;
        this.addresses = addresses;
        this.members = members;
        this.paying = paying;
    }

    /**
     * A placed order.
     *
     * @param page where its buyer goes on
     */
    record Placed(String number, String page) {}

    /** Places the order as it was shown. */
    Placed place(CheckoutForm form, String me, Language language) {
        opened(form, me);
        if (!form.provider().isEmpty()
                && !form.provider().equals(WALLET)
                && !paying.offered().contains(form.provider())) {
            throw new OrderProblemException(OrderProblem.NO_PROVIDER, form.provider());
        }
        if (!form.couponWord().isBlank()) {
            Problems.at("couponWord", "coupons.problem.unclaimed").orRefuse();
        }
        Address address =
                addresses
                        .find(form.address(), me)
                        .orElseThrow(() -> new OrderProblemException(OrderProblem.ADDRESS, ""));
        if (form.submission().isBlank() || !form.seen().equals(form.basis())) {
            draft(form, address, me, language); // what is wrong with it comes before
            throw new OrderProblemException(OrderProblem.SUMS, "");
        }
        checkout.mustStillBeOff(
                form.submission(), me, address.delivery(), form.couponChosen(), form.off());
        checkout.mustBeOpened(me, form.shown());
        String number =
                checkout.place(
                        form.submission(),
                        me,
                        address.delivery(),
                        form.coinsFen(),
                        form.walletFen(),
                        form.couponChosen(),
                        form.shown(),
                        language);
        return new Placed(number, paid(number, form.provider()));
    }

    /** Notes what a buyer says he has opened, whatever else becomes of the form. */
    void opened(CheckoutForm form, String me) {
        checkout.opened(me, form.read());
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

    /**
     * The checkout as it is shown.
     *
     * @param again whether what is wrong is told elsewhere
     */
    CheckoutPage page(CheckoutForm form, String me, Language language, boolean again) {
        List<Address> all = addresses.of(me);
        Optional<Address> chosen =
                all.stream()
                        .filter(one -> one.addressId().equals(form.address()))
                        .findFirst()
                        .or(() -> all.stream().findFirst());
        Offered offered =
                chosen.map(address -> offered(me, address)).orElse(new Offered(List.of(), ""));
        String coupon = offered.chosen(form.coupon());
        CheckoutForm complete = form.at(chosen.map(Address::addressId).orElse(""), coupon);
        Optional<Sums> sums = chosen.map(address -> sums(complete, address, me, language));
        Optional<Draft> draft = sums.flatMap(Sums::draft);
        Optional<MemberView> member = members.find(me).value();
        return new CheckoutPage(
                all,
                all.stream().map(one -> addresses.region(one.region(), language)).toList(),
                chosen.map(Address::addressId).orElse(""),
                form.coins(),
                form.wallet(),
                offered.all(),
                coupon,
                form.couponWord(),
                draft,
                again ? Problems.NONE : sums.map(Sums::problems).orElse(Problems.NONE),
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
                checkout.submission());
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
    private Offered offered(String me, Address address) {
        try {
            return checkout.offered(me, address.delivery());
        } catch (OrderProblemException cannot) {
            return new Offered(List.of(), "");
        }
    }

    private Sums sums(CheckoutForm form, Address address, String me, Language language) {
        try {
            return new Sums(Optional.of(draft(form, address, me, language)), Problems.NONE);
        } catch (OrderProblemException cannot) {
            return new Sums(withoutParts(form, address, me, language), cannot.problems());
        }
    }

    private Optional<Draft> withoutParts(
            CheckoutForm form, Address address, String me, Language language) {
        try {
            return Optional.of(draft(form.withoutParts(), address, me, language));
        } catch (OrderProblemException notTheParts) {
            return Optional.empty();
        }
    }

    private Draft draft(CheckoutForm form, Address address, String me, Language language) {
        return checkout.draft(
                me,
                address.delivery(),
                form.coinsFen(),
                form.walletFen(),
                form.couponChosen(),
                language);
    }
}
