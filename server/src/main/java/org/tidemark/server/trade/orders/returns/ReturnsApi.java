package org.tidemark.server.trade.orders.returns;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tidemark.server.trade.orders.OrderProblemException;
import org.tidemark.server.web.access.MemberScope;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.memberapi.Lets;
import org.tidemark.server.web.memberapi.MemberApi;
import org.tidemark.server.web.memberapi.Plain;

/** A member's returns for apps; pictures are added on the page. */
@MemberApi
@RestController
@RequestMapping(path = MemberApi.BASE, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "returns", description = "A member's own returns")
class ReturnsApi {

    private static final int MOST = 100;

    private final ReturnStore store;
    private final Returns returns;

    ReturnsApi(ReturnStore store, Returns returns) {
        this.store = store;
        this.returns = returns;
    }

    /** What of a line goes back. */
    record ReturnPiece(int line, int quantity, String amount) {

        ReturnPiece {
            amount = Objects.requireNonNullElse(amount, "");
        }
    }

    /** A return. */
    record ReturnAnswer(
            String number,
            String order,
            String state,
            String reason,
            String answer,
            OffsetDateTime askedAt,
            String amount,
            List<ReturnPiece> lines) {

        static ReturnAnswer of(ShopReturn one) {
            return new ReturnAnswer(
                    one.number(),
                    one.orderNumber(),
                    one.state().name(),
                    one.reason(),
                    one.answer(),
                    one.askedAt(),
                    Plain.money(one.askedFen()),
                    one.lines().stream()
                            .map(line ->
                                    new ReturnPiece(
                                            line.line(),
                                            line.quantity(),
                                            Plain.money(line.amountFen())))
                            .toList());
        }
    }

    /**
     * What is to go back.
     *
     * @param amount less than the pieces cost, for a part; empty for all that they cost
     */
    record ReturnWish(List<ReturnPiece> lines, String reason, String amount) {

        ReturnWish {
            lines = Objects.requireNonNullElse(lines, List.of());
            reason = Objects.requireNonNullElse(reason, "");
            amount = Objects.requireNonNullElse(amount, "");
        }
    }

    @Lets(MemberScope.ORDERS_READ)
    @GetMapping("/returns")
    @Operation(summary = "The newest hundred returns")
    List<ReturnAnswer> returns(@AuthenticationPrincipal SignedInMember me) {
        return store.ofMember(me.memberId(), MOST).stream().map(ReturnAnswer::of).toList();
    }

    @Lets(MemberScope.ORDERS_READ)
    @GetMapping("/returns/{number}")
    @Operation(summary = "A return")
    ReturnAnswer one(@PathVariable String number, @AuthenticationPrincipal SignedInMember me) {
        return ReturnAnswer.of(store.mine(me.memberId(), number));
    }

    @Lets(MemberScope.ORDERS_WRITE)
    @PostMapping("/orders/{number}/returns")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Asks for a return; while one is open there is no other")
    ReturnAnswer ask(
            @PathVariable String number,
            @RequestBody ReturnWish wish,
            @AuthenticationPrincipal SignedInMember me) {
        Map<Integer, Integer> quantities = new HashMap<>();
        wish.lines().forEach(piece -> quantities.put(piece.line(), piece.quantity()));
        String asked =
                returns.ask(
                        me.memberId(),
                        number,
                        quantities,
                        OrderProblemException.amount("amount", wish.amount()).fen(),
                        wish.reason(),
                        List.of());
        return ReturnAnswer.of(store.mine(me.memberId(), asked));
    }

    @Lets(MemberScope.ORDERS_WRITE)
    @PostMapping("/returns/{number}/withdraw")
    @Operation(summary = "Takes the wish back")
    ReturnAnswer withdraw(@PathVariable String number, @AuthenticationPrincipal SignedInMember me) {
        returns.withdraw(me.memberId(), number);
        return ReturnAnswer.of(store.mine(me.memberId(), number));
    }
}
