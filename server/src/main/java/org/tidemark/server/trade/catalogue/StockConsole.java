package org.tidemark.server.trade.catalogue;

import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.PageNotFoundException;

/** Staff's view of the shelves, and the form that books goods in and out. */
@InConsole(ConsoleArea.GOODS)
@Controller
class StockConsole {

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
        model.addAttribute("shelf", known(sku));
        model.addAttribute("journal", store.journal(sku, JOURNAL));
        return "catalogue/shelf";
    }

    @PostMapping(HOME + "/{sku}")
    String book(
            @PathVariable String sku,
            @RequestParam(defaultValue = "") String change,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedInStaff staff,
            RedirectAttributes next) {
        known(sku);
        Entry entry = new Entry();
        int pieces = entry.change("change", change);
        String why = entry.line("reason", reason, REASON);
        entry.problems().orRefuse();
        if (!stock.book(sku, pieces, why, staff.name())) {
            Problems.of(List.of(Stock.notFree("change", pieces))).orRefuse();
        }
        next.addFlashAttribute("done", "catalogue.staff.booked");
        next.addAttribute("sku", sku);
        return "redirect:" + HOME + "/{sku}";
    }

    private Shelf known(String sku) {
        return store.shelf(sku).orElseThrow(() -> PageNotFoundException.page(HOME + "/" + sku));
    }
}
