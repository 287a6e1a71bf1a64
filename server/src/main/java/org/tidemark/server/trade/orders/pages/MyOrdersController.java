package org.tidemark.server.trade.orders.pages;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.server.trade.orders.OrderHome;
import org.tidemark.server.trade.orders.OrderState;
import org.tidemark.server.trade.orders.OrderStore;
import org.tidemark.server.trade.purchases.run.Paying;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.site.Frame;

/** A member's own orders: what became of each, paying, cancelling, receiving. */
@Controller
@RequestMapping("/my/orders")
class MyOrdersController {

    private static final int MOST = 100;

    private final OrderStore store;
    private final OrderList list;
    private final OrderPages pages;
    private final Paying paying;
    private final BuyersOrders own;

    MyOrdersController(
            OrderStore store, OrderList list, OrderPages pages, Paying paying, BuyersOrders own) {
        this.store = store;
        this.list = list;
        this.pages = pages;
        this.paying = paying;
        this.own = own;
    }

    @GetMapping
    String all(
            @RequestParam(defaultValue = "") String state,
            @AuthenticationPrincipal SignedInMember me,
            Model model) {
        String known = OrderState.known(state);
        model.addAttribute("rows", list.ofMember(me.memberId(), known, MOST));
        model.addAttribute("state", known);
        return "orders/orders";
    }

    @GetMapping("/{number}")
    String one(
            @PathVariable String number,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        model.addAttribute("page", pages.mine(me.memberId(), number, frame.wording().language()));
        return "orders/order";
    }

    /** The part of the page that waits for the provider; done, the page is drawn anew. */
    @GetMapping("/{number}/payment")
    String waiting(
            @PathVariable String number,
            @AuthenticationPrincipal SignedInMember me,
            Model model,
            HttpServletResponse response) {
        Paying.Word word = paying.check(store.mine(me.memberId(), number).purchase());
        if (word == Paying.Word.DONE || word == Paying.Word.NONE) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("number", number);
        model.addAttribute("word", word.name().toLowerCase(java.util.Locale.ROOT));
        return "orders/payment";
    }

    @PostMapping("/{number}/pay")
    String pay(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String provider,
            @AuthenticationPrincipal SignedInMember me) {
        return "redirect:" + own.pay(me.memberId(), number, provider);
    }

    @PostMapping("/{number}/cancel")
    String cancel(@PathVariable String number, @AuthenticationPrincipal SignedInMember me) {
        own.cancel(me.memberId(), number);
        return "redirect:" + OrderHome.page(number);
    }

    /** The same goods once more, as far as they are on sale. */
    @PostMapping("/{number}/again")
    String again(@PathVariable String number, @AuthenticationPrincipal SignedInMember me) {
        own.again(me.memberId(), number);
        return "redirect:/checkout";
    }

    @PostMapping("/{number}/receive")
    String receive(@PathVariable String number, @AuthenticationPrincipal SignedInMember me) {
        own.receive(me.memberId(), number);
        return "redirect:" + OrderHome.page(number);
    }
}
