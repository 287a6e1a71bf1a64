package org.tidemark.server.trade.orders.checkout;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tidemark.server.trade.orders.OrderProblem;
import org.tidemark.server.trade.orders.OrderProblemException;
import org.tidemark.server.web.access.AgreementWanted;
import org.tidemark.server.web.access.MemberScope;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.access.WalletProof;
import org.tidemark.server.web.memberapi.Lets;
import org.tidemark.server.web.memberapi.MemberApi;
import org.tidemark.server.web.memberapi.Plain;
import org.tidemark.server.web.memberapi.Told;
import org.tidemark.server.web.site.Frame;

/** The checkout for apps: what it comes to, what must be read, and placing it as it was shown. */
@MemberApi
@RestController
@RequestMapping(path = MemberApi.BASE, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "checkout", description = "From a basket to an order")
class CheckoutApi {

    private final WalletProof wallets;

    private final CheckoutDesk desk;

    CheckoutApi(CheckoutDesk desk, WalletProof wallets) {
        this.wallets = wallets;
        this.desk = desk;
    }

    /**
     * What is wished for.
     *
     * @param address id of an address; empty for the one used last
     * @param coins what coins shall pay, in yuan; empty for nothing
     * @param wallet what the wallet shall pay, in yuan; empty for nothing
     * @param coupon id of a coupon; {@code none} for none, empty for the best
     */
    record CheckoutWish(String address, String coins, String wallet, String coupon) {

        CheckoutWish {
            address = Objects.requireNonNullElse(address, "");
            coins = Objects.requireNonNullElse(coins, "");
            wallet = Objects.requireNonNullElse(wallet, "");
            coupon = Objects.requireNonNullElse(coupon, "");
        }
    }

    /** A line of the order as it would be. */
    record CheckoutLine(
            String sku, String title, int quantity, String price, String discount, String amount) {}

    /** A coupon beside the basket. */
    record CheckoutCoupon(String id, String title, boolean fits, String off) {}

    /**
     * The order as it would be placed now.
     *
     * @param address where it would go
     * @param provider what is to be paid from outside
     * @param earns at this moment, no promise
     * @param disclosures what must be shown to the member before
     * @param toOpen ids of those of which he must open the whole, since it is his first order of
     *     that offer under that plan
     * @param refusal why it cannot be placed; empty where it can
     * @param faults what of the wish is wrong
     * @param seen to be sent back with the order: what these figures were worked out from
     * @param key to be sent as Idempotency-Key: the same key places one order
     */
    record CheckoutAnswer(
            String address,
            String coupon,
            List<CheckoutCoupon> coupons,
            List<CheckoutLine> lines,
            String goods,
            String discount,
            String freight,
            String total,
            String coins,
            String wallet,
            String provider,
            List<Told.Earns> earns,
            List<Told.Disclosure> disclosures,
            List<String> toOpen,
            String refusal,
            String faults,
            List<String> providers,
            String seen,
            String key) {}

    /**
     * The order as it was shown.
     *
     * @param shown ids of the disclosures that the member was shown
     * @param read ids of those of which he has opened the whole
     * @param seen as the preview gave it
     * @param provider by which it is paid at once; empty for later
     */
    record OrderWish(
            String address,
            String coins,
            String wallet,
            String coupon,
            List<String> shown,
            List<String> read,
            String seen,
            String provider) {

        OrderWish {
            address = Objects.requireNonNullElse(address, "");
            coins = Objects.requireNonNullElse(coins, "");
            wallet = Objects.requireNonNullElse(wallet, "");
            coupon = Objects.requireNonNullElse(coupon, "");
            shown = Objects.requireNonNullElse(shown, List.of());
            read = Objects.requireNonNullElse(read, List.of());
            seen = Objects.requireNonNullElse(seen, "");
            provider = Objects.requireNonNullElse(provider, "");
        }
    }

    /**
     * An order that is placed.
     *
     * @param page where the member goes on: to pay it, or to look at it
     */
    record PlacedAnswer(String number, String page) {}

    @AgreementWanted
    @Lets(MemberScope.ORDERS_WRITE)
    @PostMapping("/checkout/preview")
    @Operation(summary = "What the basket would come to, what it would earn, what must be read")
    CheckoutAnswer preview(
            @RequestBody CheckoutWish wish,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame) {
        CheckoutPage page =
                desk.page(
                        new CheckoutForm(
                                wish.address(),
                                wish.coins(),
                                wish.wallet(),
                                wish.coupon(),
                                "",
                                List.of(),
                                List.of(),
                                "",
                                "",
                                "",
                                List.of()),
                        me.memberId(),
                        frame.wording().language(),
                        false);
        if (page.draft().isEmpty() && page.problems().there()) {
            page.problems().orRefuse();
        }
        Draft draft =
                page.draft().orElseThrow(() -> new OrderProblemException(OrderProblem.ADDRESS, ""));
        var pricing = draft.pricing();
        return new CheckoutAnswer(
                page.chosen(),
                page.coupon(),
                page.coupons().stream()
                        .map(one ->
                                new CheckoutCoupon(
                                        one.couponId(),
                                        frame.of(one.name()),
                                        one.fits(),
                                        Plain.money(one.offFen())))
                        .toList(),
                pricing.lines().stream()
                        .filter(line -> line.goods())
                        .map(line ->
                                new CheckoutLine(
                                        line.item().skuId(),
                                        frame.of(line.item().title()),
                                        line.quantity(),
                                        Plain.money(line.unitFen()),
                                        Plain.money(line.discountFen()),
                                        Plain.money(line.amountFen())))
                        .toList(),
                Plain.money(draft.goodsFen()),
                Plain.money(pricing.discountFen()),
                Plain.money(draft.freightFen()),
                Plain.money(pricing.totalFen()),
                Plain.hundredths(pricing.parts().coinsFen()),
                Plain.money(pricing.parts().walletFen()),
                Plain.money(pricing.parts().providerFen()),
                Told.earns(draft.quote(), frame),
                draft.disclosures().stream().map(Told::disclosure).toList(),
                draft.unread().stream().sorted().toList(),
                page.refusal().isEmpty() ? "" : frame.say(page.refusal()),
                page.problems().text(frame.wording()),
                page.providers(),
                page.basis(),
                page.submission());
    }

    @AgreementWanted
    @Lets(MemberScope.ORDERS_WRITE)
    @PostMapping("/checkout")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Places the order as it was shown; the same key places it once")
    PlacedAnswer place(
            @RequestHeader(MemberApi.KEY) String key,
            @RequestBody OrderWish wish,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            HttpServletRequest request) {
        wallets.demand(me.memberId(), wish.wallet(), request);
        CheckoutDesk.Placed placed =
                desk.place(
                        new CheckoutForm(
                                wish.address(),
                                wish.coins(),
                                wish.wallet(),
                                wish.coupon(),
                                "",
                                wish.shown(),
                                wish.read(),
                                key,
                                wish.provider(),
                                wish.seen(),
                                List.of()),
                        me.memberId(),
                        frame.wording().language());
        return new PlacedAnswer(placed.number(), placed.page());
    }
}
