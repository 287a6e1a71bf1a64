package org.tidemark.server.trade.orders.basket;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
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

/** The basket. Before somebody signs in it stands in his session; then it becomes his. */
@Controller
class BasketController {

    private static final String BASKET = "tidemark.basket";

    private final Baskets baskets;

    BasketController(Baskets baskets) {
        this.baskets = baskets;
    }

    /** Pieces by SKU of somebody who is not signed in. */
    private record Pieces(LinkedHashMap<String, Integer> bySku) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    @GetMapping("/basket")
    String basket(
            @AuthenticationPrincipal @Nullable SignedInMember me,
            HttpSession session,
            Model model) {
        List<BasketLine> lines = baskets.lines(me == null ? "" : me.memberId(), of(me, session));
        model.addAttribute("lines", lines);
        model.addAttribute("totalFen", lines.stream().mapToLong(BasketLine::amountFen).sum());
        model.addAttribute(
                "orderable", !lines.isEmpty() && lines.stream().allMatch(BasketLine::orderable));
        return "orders/basket";
    }

    @PostMapping("/basket/lines")
    String add(
            @RequestParam String sku,
            @RequestParam(defaultValue = "1") @WholeNumber(min = 1, max = Baskets.MOST_PIECES)
                    String quantity,
            @RequestParam(defaultValue = "false") boolean checkout,
            @AuthenticationPrincipal @Nullable SignedInMember me,
            HttpSession session) {
        Map<String, Integer> pieces = baskets.with(of(me, session), sku, (int) number(quantity));
        if (me == null) {
            session.setAttribute(BASKET, new Pieces(new LinkedHashMap<>(pieces)));
        } else {
            baskets.add(me.memberId(), sku, (int) number(quantity));
        }
        return checkout ? "redirect:/checkout" : "redirect:/basket";
    }

    @PostMapping("/basket/change")
    String change(
            @RequestParam String sku,
            @RequestParam(name = "quantity") @WholeNumber(max = Baskets.MOST_PIECES) String typed,
            @AuthenticationPrincipal @Nullable SignedInMember me,
            HttpSession session) {
        int quantity = (int) number(typed);
        Map<String, Integer> pieces = new LinkedHashMap<>(of(me, session));
        if (me != null) {
            baskets.put(me.memberId(), sku, quantity);
        } else if (quantity <= 0) {
            pieces.remove(sku);
            session.setAttribute(BASKET, new Pieces(new LinkedHashMap<>(pieces)));
        } else if (pieces.containsKey(sku)) {
            pieces.put(sku, Math.min(Baskets.MOST_PIECES, quantity));
            session.setAttribute(BASKET, new Pieces(new LinkedHashMap<>(pieces)));
        }
        return "redirect:/basket";
    }

    private static long number(String typed) {
        return TypedText.whole(typed).orElseThrow();
    }

    private Map<String, Integer> of(@Nullable SignedInMember me, HttpSession session) {
        Map<String, Integer> before =
                session.getAttribute(BASKET) instanceof Pieces pieces ? pieces.bySku() : Map.of();
        if (me == null) {
            return before;
        }
        if (!before.isEmpty()) {
            session.removeAttribute(BASKET);
            baskets.adopt(me.memberId(), before);
        }
        return baskets.of(me.memberId());
    }
}
