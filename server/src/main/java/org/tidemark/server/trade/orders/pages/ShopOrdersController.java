package org.tidemark.server.trade.orders.pages;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.trade.orders.Asked;
import org.tidemark.server.trade.orders.OrderProblem;
import org.tidemark.server.trade.orders.OrderProblemException;
import org.tidemark.server.trade.orders.OrderState;
import org.tidemark.server.trade.orders.OrderStore;
import org.tidemark.server.trade.orders.ShopOrder;
import org.tidemark.server.trade.orders.delivery.Fulfilment;
import org.tidemark.server.trade.orders.returns.Refunding;
import org.tidemark.server.trade.purchases.model.PurchaseEvent;
import org.tidemark.server.trade.purchases.model.Step;
import org.tidemark.server.trade.purchases.run.Paying;
import org.tidemark.server.trade.purchases.run.Purchases;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.Reveals;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;
import org.tidemark.server.web.site.ProposalForms;

/** An order in the console: shipping, refunding, and what a person must decide. */
@InConsole(ConsoleArea.SALES)
@Controller
@RequestMapping("/console/shop/orders")
class ShopOrdersController {

    private final OrderStore store;
    private final OrderPages pages;
    private final Paying paying;
    private final Refunding refunding;
    private final Fulfilment fulfilment;
    private final Purchases purchases;

    ShopOrdersController(
            OrderStore store,
            OrderPages pages,
            Paying paying,
            Refunding refunding,
            Fulfilment fulfilment,
            Purchases purchases) {
        this.store = store;
        this.pages = pages;
        this.paying = paying;
        this.refunding = refunding;
        this.fulfilment = fulfilment;
        this.purchases = purchases;
    }

    @Reveals
    @GetMapping("/{number}")
    String one(@PathVariable String number, @ModelAttribute("frame") Frame frame, Model model) {
        ShopOrder order = store.find(number).orElseThrow(() -> PageNotFoundException.page(number));
        model.addAttribute("page", pages.of(order, Paying.Word.NONE, frame.wording().language()));
        return "orders/console-order";
    }

    @PostMapping("/{number}/ship")
    String ship(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String carrier,
            @RequestParam(defaultValue = "") String tracking,
            @AuthenticationPrincipal SignedInStaff staff) {
        fulfilment.ship(number, carrier, tracking, Step.staff(staff.name()));
        return page(number);
    }

    @PostMapping("/{number}/close")
    String close(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedInStaff staff) {
        if (reason.isBlank()) {
            throw new OrderProblemException(OrderProblem.REASON, number);
        }
        ShopOrder order = store.find(number).orElseThrow(() -> PageNotFoundException.page(number));
        if (order.state() == OrderState.CREATED) {
            Asked.of(() ->
                    paying.giveUp(
                            order.purchase().number(), Step.staff(staff.name()), reason.strip()));
        } else {
            refunding.closeByStaff(number, Step.staff(staff.name()), reason.strip());
        }
        return page(number);
    }

    @PostMapping("/{number}/refund")
    String refund(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        String later =
                ProposalForms.told(
                                refunding.afterSettlement(
                                        number,
                                        OrderProblemException.amount("amount", amount).fen(),
                                        staff.name(),
                                        reason.strip()))
                        .key();
        if (!later.isEmpty()) {
            next.addFlashAttribute("done", frame.say(later));
        }
        return page(number);
    }

    @PostMapping("/{number}/again")
    String again(@PathVariable String number, @AuthenticationPrincipal SignedInStaff staff) {
        Asked.of(() ->
                purchases.happens(
                        store.number(number), new PurchaseEvent.Again(Step.staff(staff.name()))));
        return page(number);
    }

    private static String page(String number) {
        return "redirect:/console/shop/orders/" + number;
    }
}
