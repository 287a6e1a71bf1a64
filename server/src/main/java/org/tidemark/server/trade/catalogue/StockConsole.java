package org.tidemark.server.trade.catalogue;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.site.PageNotFoundException;

/** Staff's view of the shelves, and the form that books goods in and out. */
@Controller
public class StockConsole {

    private static final String HOME = "/console/shop/stock";
    private static final int PAGE = 50;
    private static final int JOURNAL = 100;
    private static final int REASON = 200;

    private final Stock stock;
    private final StockStore store;

    StockConsole(Stock stock, StockStore store) {
        this.stock = stock;
        this.store = store;
    }

    /** What stands in the form of a booking. */
    public record Booking(String change, String reason) {

        public Booking {
            change = change == null ? "" : change;
            reason = reason == null ? "" : reason;
        }
    }

    @GetMapping(HOME)
    String list(
            @RequestParam(defaultValue = "false") boolean low,
            @RequestParam(defaultValue = "1") String page,
            Model model) {
        int number = Shop.page(page);
        List<Shelf> shelves = store.shelves(low, PAGE + 1, (number - 1) * PAGE);
        model.addAttribute("shelves", shelves.subList(0, Math.min(PAGE, shelves.size())));
        model.addAttribute("low", low);
        model.addAttribute("number", number);
        model.addAttribute("pages", shelves.size() > PAGE ? number + 1 : number);
        return "catalogue/stock";
    }

    @GetMapping(HOME + "/{sku}")
    String shelf(@PathVariable String sku, Model model) {
        return show(sku, new Booking("", ""), List.of(), model);
    }

    @PostMapping(HOME + "/{sku}")
    String book(
            @PathVariable String sku,
            Booking booking,
            @AuthenticationPrincipal SignedInStaff staff,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        Entry entry = new Entry();
        int change = entry.change("change", booking.change());
        String reason = entry.line("reason", booking.reason(), REASON);
        List<Mistake> mistakes = new ArrayList<>(entry.mistakes());
        if (mistakes.isEmpty()
                && store.shelf(sku).isPresent()
                && !stock.book(sku, change, reason, staff.name())) {
            mistakes.add(Mistake.of("change", "catalogue.bad.notFree", Integer.toString(change)));
        }
        if (!mistakes.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(sku, booking, mistakes, model);
        }
        next.addFlashAttribute("done", "catalogue.staff.booked");
        next.addAttribute("sku", sku);
        return "redirect:" + HOME + "/{sku}";
    }

    private String show(String sku, Booking booking, List<Mistake> mistakes, Model model) {
        model.addAttribute(
                "shelf",
                store.shelf(sku).orElseThrow(() -> PageNotFoundException.page(HOME + "/" + sku)));
        model.addAttribute("journal", store.journal(sku, JOURNAL));
        model.addAttribute("booking", booking);
        model.addAttribute("mistakes", mistakes);
        return "catalogue/shelf";
    }
}
