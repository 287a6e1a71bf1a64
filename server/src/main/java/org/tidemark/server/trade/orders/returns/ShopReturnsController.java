package org.tidemark.server.trade.orders.returns;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.server.trade.orders.OrderStore;
import org.tidemark.server.trade.purchases.model.Step;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.Reveals;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.forms.OneLine;
import org.tidemark.server.web.site.PageNotFoundException;

/** The console's returns: what buyers ask for, with their evidence, and what is decided. */
@InConsole(ConsoleArea.SALES)
@Controller
@RequestMapping("/console/shop/returns")
class ShopReturnsController {

    private static final int MOST = 200;
    private static final List<ReturnState> OPEN =
            List.of(ReturnState.ASKED, ReturnState.APPROVED, ReturnState.REFUNDING);
    private static final List<ReturnState> ENDED =
            List.of(ReturnState.REFUNDED, ReturnState.REFUSED, ReturnState.WITHDRAWN);

    private final OrderStore orders;
    private final ReturnStore store;
    private final Returns returns;

    ShopReturnsController(OrderStore orders, ReturnStore store, Returns returns) {
        this.orders = orders;
        this.store = store;
        this.returns = returns;
    }

    @GetMapping
    String all(@RequestParam(defaultValue = "false") boolean ended, Model model) {
        model.addAttribute("returns", store.in(ended ? ENDED : OPEN, MOST));
        model.addAttribute("ended", ended);
        return "orders/console-returns";
    }

    @Reveals
    @GetMapping("/{number}")
    String one(@PathVariable String number, Model model) {
        ShopReturn asked = store.find(number).orElseThrow(() -> PageNotFoundException.page(number));
        model.addAttribute("asked", asked);
        model.addAttribute("order", orders.find(asked.orderNumber()).orElseThrow());
        return "orders/console-return";
    }

    @Reveals
    @GetMapping("/{number}/photos/{photo}")
    ResponseEntity<byte[]> photo(@PathVariable String number, @PathVariable int photo) {
        return ReturnPhoto.of(store, number, photo);
    }

    @PostMapping("/{number}/approve")
    String approve(
            @PathVariable String number,
            @RequestParam boolean goodsBack,
            @RequestParam(defaultValue = "false") boolean withFreight,
            @RequestParam(defaultValue = "") @OneLine(max = Returns.MAX_REASON) String answer,
            @AuthenticationPrincipal SignedInStaff staff) {
        returns.approve(number, goodsBack, withFreight, answer, Step.staff(staff.name()));
        return page(number);
    }

    @PostMapping("/{number}/refund")
    String refund(
            @PathVariable String number,
            @RequestParam(defaultValue = "false") boolean onTheShelf,
            @RequestParam(defaultValue = "false") boolean withFreight,
            @RequestParam(defaultValue = "") String answer,
            @AuthenticationPrincipal SignedInStaff staff) {
        returns.refund(number, withFreight, onTheShelf, answer, Step.staff(staff.name()));
        return page(number);
    }

    @PostMapping("/{number}/refuse")
    String refuse(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String answer,
            @AuthenticationPrincipal SignedInStaff staff) {
        returns.refuse(number, answer, Step.staff(staff.name()));
        return page(number);
    }

    private static String page(String number) {
        return "redirect:/console/shop/returns/" + number;
    }
}
