package org.tidemark.server.trade.orders.basket;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.forms.WholeNumber;
import org.tidemark.server.web.text.TypedText;

/** The basket. Before somebody signs in it stands in a cookie; then it becomes his. */
@Controller
class BasketController {

    /** What the buttons beside a quantity do to it. */
    enum Step {
        LESS(-1),
        NONE(0),
        MORE(1);

        private final int pieces;

        Step(int pieces) {
            this.pieces = pieces;
        }
    }

    private final Baskets baskets;

    BasketController(Baskets baskets) {
        this.baskets = baskets;
    }

    @GetMapping("/basket")
    String basket(
            @AuthenticationPrincipal @Nullable SignedInMember me,
            HttpServletRequest request,
            Model model) {
        String memberId = me == null ? "" : me.memberId();
        model.addAttribute("basket", baskets.look(memberId, of(me, request)));
        return "orders/basket";
    }

    @PostMapping("/basket/lines")
    String add(
            @RequestParam String sku,
            @RequestParam(defaultValue = "1") @WholeNumber(min = 1, max = Baskets.MOST_PIECES)
                    String quantity,
            @RequestParam(defaultValue = "false") boolean checkout,
            @AuthenticationPrincipal @Nullable SignedInMember me,
            HttpServletRequest request,
            HttpServletResponse response) {
        Map<String, Integer> pieces = baskets.with(of(me, request), sku, (int) number(quantity));
        if (me == null) {
            GuestBasket.KEPT.keep(pieces, response);
            GuestBasket.NOW.keep(
                    checkout ? Map.of(sku, (int) number(quantity)) : Map.of(), response);
        } else if (checkout) {
            baskets.alone(me.memberId(), Map.of(sku, (int) number(quantity)));
        } else {
            baskets.add(me.memberId(), sku, (int) number(quantity));
        }
        return checkout ? "redirect:/checkout" : "redirect:/basket";
    }

    @PostMapping("/basket/change")
    String change(
            @RequestParam String sku,
            @RequestParam(name = "quantity") @WholeNumber(max = Baskets.MOST_PIECES) String typed,
            @RequestParam(defaultValue = "NONE") Step step,
            @AuthenticationPrincipal @Nullable SignedInMember me,
            HttpServletRequest request,
            HttpServletResponse response) {
        int quantity = (int) number(typed) + step.pieces;
        Map<String, Integer> pieces = new LinkedHashMap<>(of(me, request));
        if (me != null) {
            baskets.put(me.memberId(), sku, quantity);
        } else if (quantity <= 0) {
            pieces.remove(sku);
            GuestBasket.KEPT.keep(pieces, response);
        } else if (pieces.containsKey(sku)) {
            pieces.put(sku, Math.min(Baskets.MOST_PIECES, quantity));
            GuestBasket.KEPT.keep(pieces, response);
        }
        return "redirect:/basket";
    }

    /** Puts one off until another order, or takes it up again. */
    @PostMapping("/basket/put-off")
    String putOff(
            @RequestParam String sku,
            @RequestParam boolean off,
            @AuthenticationPrincipal SignedInMember me) {
        baskets.putOff(me.memberId(), sku, off);
        return "redirect:/basket";
    }

    private static long number(String typed) {
        return TypedText.whole(typed).orElseThrow();
    }

    private Map<String, Integer> of(@Nullable SignedInMember me, HttpServletRequest request) {
        return me == null ? GuestBasket.KEPT.of(request) : baskets.of(me.memberId());
    }
}
