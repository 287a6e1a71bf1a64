package org.tidemark.server.trade.orders.pages;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tidemark.server.trade.orders.OrderState;
import org.tidemark.server.trade.orders.ShopOrder;
import org.tidemark.server.web.access.MemberScope;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.memberapi.Lets;
import org.tidemark.server.web.memberapi.MemberApi;
import org.tidemark.server.web.memberapi.Plain;
import org.tidemark.server.web.memberapi.Told;
import org.tidemark.server.web.site.Frame;

/** A member's orders for apps. */
@MemberApi
@RestController
@RequestMapping(path = MemberApi.BASE, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "orders", description = "A member's own orders")
class OrdersApi {

    private static final int MOST = 100;

    private final OrderList list;
    private final OrderPages pages;
    private final BuyersOrders own;

    OrdersApi(OrderList list, OrderPages pages, BuyersOrders own) {
        this.list = list;
        this.pages = pages;
        this.own = own;
    }

    /** An order in a list. */
    record OwnOrderRow(
            String number,
            String state,
            String stateText,
            OffsetDateTime placedAt,
            String title,
            int pieces,
            String total,
            String refunded) {}

    /** A line of an order. */
    record OwnOrderLine(
            int line, String sku, String title, String variant, int quantity, String amount) {}

    /**
     * An order.
     *
     * @param payment what the provider says while it is waited for
     * @param earned points that it has earned, by programme
     * @param earns what it would earn if it settled now
     * @param disclosures what was shown before it was placed
     */
    record OwnOrder(
            String number,
            String state,
            String stateText,
            OffsetDateTime placedAt,
            String total,
            String coins,
            String wallet,
            String provider,
            List<OwnOrderLine> lines,
            String recipient,
            String region,
            String street,
            String carrier,
            String tracking,
            String payment,
            List<String> providers,
            boolean mayReturn,
            boolean mayInvoice,
            List<OwnEarned> earned,
            List<Told.Earns> earns,
            List<Told.Disclosure> disclosures,
            List<String> returns) {}

    /** Points of one programme. */
    record OwnEarned(String title, String points) {}

    /** By which provider. */
    record PayWish(String provider) {

        PayWish {
            provider = Objects.requireNonNullElse(provider, "");
        }
    }

    /** Where the member goes on. */
    record PayAnswer(String page) {}

    @Lets(MemberScope.ORDERS_READ)
    @GetMapping("/orders")
    @Operation(summary = "The newest hundred orders, of one state where it is named")
    List<OwnOrderRow> orders(
            @RequestParam(defaultValue = "") String state,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame) {
        return list.ofMember(me.memberId(), OrderState.known(state), MOST).stream()
                .map(row ->
                        new OwnOrderRow(
                                row.number(),
                                row.state().name(),
                                word(row.state(), frame),
                                row.createdAt(),
                                frame.of(row.title()),
                                row.pieces(),
                                Plain.money(row.totalFen()),
                                Plain.money(row.refundedFen())))
                .toList();
    }

    private static String word(OrderState state, Frame frame) {
        return frame.say("orders.state." + state.name());
    }

    @Lets(MemberScope.ORDERS_READ)
    @GetMapping("/orders/{number}")
    @Operation(summary = "An order, with what was shown before and what it earns")
    OwnOrder order(
            @PathVariable String number,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame) {
        return answer(pages.mine(me.memberId(), number, frame.wording().language()), frame);
    }

    private static OwnOrder answer(ShopOrderPage page, Frame frame) {
        ShopOrder order = page.order();
        return new OwnOrder(
                order.number(),
                order.state().name(),
                word(order.state(), frame),
                order.createdAt(),
                Plain.money(order.totalFen()),
                Plain.hundredths(order.paid().coinsFen()),
                Plain.money(order.paid().walletFen()),
                Plain.money(order.paid().providerFen()),
                order.lines().stream()
                        .map(line ->
                                new OwnOrderLine(
                                        line.line(),
                                        line.item().skuId(),
                                        frame.of(line.item().title()),
                                        frame.of(line.item().variant()),
                                        line.quantity(),
                                        Plain.money(line.amountFen())))
                        .toList(),
                order.delivery().recipient(),
                page.region(),
                order.delivery().street(),
                order.carrier(),
                order.tracking(),
                page.word(),
                page.providers(),
                page.mayReturn(),
                page.mayInvoice(),
                page.earned().entrySet().stream()
                        .map(one ->
                                new OwnEarned(frame.of(one.getKey()), Plain.points(one.getValue())))
                        .toList(),
                Told.earns(page.quote(), frame),
                page.disclosures().stream().map(Told::disclosure).toList(),
                page.returns().stream().map(one -> one.number()).toList());
    }

    @Lets(MemberScope.ORDERS_WRITE)
    @PostMapping("/orders/{number}/pay")
    @Operation(summary = "Begins its payment; the member goes on to the page that is named")
    PayAnswer pay(
            @PathVariable String number,
            @RequestBody PayWish wish,
            @AuthenticationPrincipal SignedInMember me) {
        return new PayAnswer(own.pay(me.memberId(), number, wish.provider()));
    }

    @Lets(MemberScope.ORDERS_WRITE)
    @PostMapping("/orders/{number}/cancel")
    @Operation(summary = "Calls it off; what is paid goes back")
    OwnOrder cancel(
            @PathVariable String number,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame) {
        own.cancel(me.memberId(), number);
        return order(number, me, frame);
    }

    @Lets(MemberScope.ORDERS_WRITE)
    @PostMapping("/orders/{number}/receive")
    @Operation(summary = "Says that it has come")
    OwnOrder receive(
            @PathVariable String number,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame) {
        own.receive(me.memberId(), number);
        return order(number, me, frame);
    }
}
