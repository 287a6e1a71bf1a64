package org.tidemark.server.trade.orders.basket;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tidemark.server.web.access.MemberScope;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.memberapi.Lets;
import org.tidemark.server.web.memberapi.MemberApi;
import org.tidemark.server.web.memberapi.Plain;
import org.tidemark.server.web.site.Frame;

/** A member's basket for apps. */
@MemberApi
@RestController
@RequestMapping(path = MemberApi.BASE, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "basket", description = "What a member means to buy")
class BasketApi {

    private final Baskets baskets;

    BasketApi(Baskets baskets) {
        this.baskets = baskets;
    }

    /**
     * A line.
     *
     * @param putOff whether he has put it off: it is not ordered with the others, nor in the total
     * @param orderable whether it can be ordered
     * @param refusal why the ledger would refuse it; empty for no reason
     */
    record BasketPiece(
            String sku,
            String product,
            String title,
            String variant,
            int quantity,
            String price,
            String amount,
            boolean putOff,
            boolean orderable,
            String refusal) {}

    /** A basket. */
    record BasketAnswer(List<BasketPiece> lines, String total, boolean orderable) {}

    /** So many more of a variant; one where it is not said. */
    record PiecesMore(String sku, Integer quantity) {

        PiecesMore {
            sku = Objects.requireNonNullElse(sku, "");
            quantity = Objects.requireNonNullElse(quantity, 1);
        }
    }

    /** So many of a variant; 0 takes it out. */
    record PiecesNow(int quantity) {}

    @Lets(MemberScope.ORDERS_READ)
    @GetMapping("/basket")
    @Operation(summary = "The basket at list prices")
    BasketAnswer basket(
            @AuthenticationPrincipal SignedInMember me, @ModelAttribute("frame") Frame frame) {
        Basket basket = baskets.look(me.memberId(), baskets.of(me.memberId()));
        return new BasketAnswer(
                basket.lines().stream().map(line -> piece(line, frame)).toList(),
                Plain.money(basket.totalFen()),
                basket.orderable());
    }

    private static BasketPiece piece(BasketLine line, Frame frame) {
        return new BasketPiece(
                line.sku().skuId(),
                line.sku().productId(),
                frame.of(line.sku().title()),
                frame.of(line.sku().variant()),
                line.quantity(),
                Plain.money(line.sku().priceFen()),
                Plain.money(line.amountFen()),
                line.putOff(),
                line.orderable(),
                line.refusal().isEmpty() ? "" : frame.say("refusal." + line.refusal()));
    }

    @Lets(MemberScope.ORDERS_WRITE)
    @PostMapping("/basket/lines")
    @Operation(summary = "Puts more of a variant in")
    BasketAnswer add(
            @RequestBody PiecesMore more,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame) {
        baskets.with(baskets.of(me.memberId()), more.sku(), more.quantity());
        baskets.add(me.memberId(), more.sku(), more.quantity());
        return basket(me, frame);
    }

    @Lets(MemberScope.ORDERS_WRITE)
    @PutMapping("/basket/lines/{sku}")
    @Operation(summary = "Says how many of a variant there are; 0 takes it out")
    BasketAnswer change(
            @PathVariable String sku,
            @RequestBody PiecesNow now,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame) {
        baskets.put(me.memberId(), sku, now.quantity());
        return basket(me, frame);
    }
}
