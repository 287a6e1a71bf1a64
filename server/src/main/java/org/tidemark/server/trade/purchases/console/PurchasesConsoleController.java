package org.tidemark.server.trade.purchases.console;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tidemark.server.trade.purchases.PurchaseHome;
import org.tidemark.server.trade.purchases.model.Purchase;
import org.tidemark.server.trade.purchases.store.PurchaseLists;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;

/** Refused, held and troubled purchases of all kinds, and what was sent back by itself. */
@InConsole(ConsoleArea.SALES)
@Controller
class PurchasesConsoleController {

    private static final int MOST = 200;

    private final PurchaseLists lists;
    private final ObjectProvider<PurchaseHome> homes;

    PurchasesConsoleController(PurchaseLists lists, ObjectProvider<PurchaseHome> homes) {
        this.lists = lists;
        this.homes = homes;
    }

    @GetMapping("/console/shop/purchases")
    String all(Model model) {
        List<LookedAt> rows =
                lists.lookedAt(MOST).stream()
                        .map(kept -> LookedAt.of(kept, page(kept.purchase())))
                        .toList();
        model.addAttribute("waiting", rows.stream().filter(LookedAt::waits).toList());
        model.addAttribute("back", rows.stream().filter(row -> !row.waits()).toList());
        return "purchases/console";
    }

    private String page(Purchase purchase) {
        return homes.stream()
                .filter(home -> home.kind() == purchase.kind())
                .findFirst()
                .map(home -> home.consolePage(purchase))
                .orElse("/console");
    }
}
