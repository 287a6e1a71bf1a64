package org.tidemark.server.trade.stores;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.files.Downloads;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Frame;
import org.tidemark.tables.out.Column;
import org.tidemark.tables.out.OutTable;

/** An owner's sales, each divided, with the sums of days and months; and his wish to be paid. */
@Controller
class OwnerSalesController {

    private static final int PAGE = 50;
    private static final int MOST_ROWS = 100_000;

    private final StoreBook stores;
    private final SaleBook sales;
    private final StorePayables payables;
    private final PayoutRequests requests;
    private final Clock clock;

    OwnerSalesController(
            StoreBook stores,
            SaleBook sales,
            StorePayables payables,
            PayoutRequests requests,
            Clock clock) {
        this.stores = stores;
        this.sales = sales;
        this.payables = payables;
        this.requests = requests;
        this.clock = clock;
    }

    @GetMapping("/my/stores/{id}/sales")
    String sales(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String before,
            @AuthenticationPrincipal SignedInMember me,
            Model model) {
        YearMonth shown = month(month);
        long from = before.matches("[0-9]{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
        List<SaleLine> page = sales.sales(id, shown, from, PAGE + 1);
        model.addAttribute("store", stores.mineRegistered(id, me.memberId()));
        model.addAttribute("month", shown);
        model.addAttribute("months", sales.months(id));
        model.addAttribute("days", sales.days(id, shown));
        model.addAttribute("sales", page.stream().limit(PAGE).toList());
        model.addAttribute("older", page.size() > PAGE ? page.get(PAGE - 1).seq() : 0L);
        return "stores/sales";
    }

    /** A month of sales as a file. */
    @GetMapping("/my/stores/{id}/sales/list." + Downloads.FORMAT)
    ResponseEntity<byte[]> list(
            @PathVariable String id,
            @PathVariable String format,
            @RequestParam(defaultValue = "") String month,
            @AuthenticationPrincipal SignedInMember me) {
        StoreRecord store = stores.mineRegistered(id, me.memberId());
        YearMonth wanted = month(month);
        return Downloads.of(
                new OutTable(
                        List.of(
                                Column.text("at"),
                                Column.text("purchase"),
                                Column.number("paid"),
                                Column.number("store"),
                                Column.number("pool"),
                                Column.number("rewards"),
                                Column.number("funds"),
                                Column.number("operator"),
                                Column.number("refunded")),
                        sales.sales(store.id(), wanted, Long.MAX_VALUE, MOST_ROWS).stream()
                                .map(OwnerSalesController::cells)
                                .toList()),
                "sales-" + store.id() + "-" + wanted,
                format);
    }

    private static List<String> cells(SaleLine sale) {
        return List.of(
                sale.at().toString(),
                sale.purchase(),
                yuan(sale.paidFen()),
                yuan(sale.storeFen()),
                yuan(sale.poolFen()),
                yuan(sale.rewardsFen()),
                yuan(sale.fundsFen()),
                yuan(sale.operatorFen()),
                yuan(sale.refundedFen()));
    }

    private static String yuan(long fen) {
        return new Fen(fen).plain();
    }

    /** He asks to be paid what he is owed. */
    @PostMapping("/my/stores/{id}/payout")
    String ask(
            @PathVariable String id,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        StoreRecord store = stores.mineRegistered(id, me.memberId());
        if (payables.of(store.id()) <= 0) {
            Problems.whole("stores.problem.nothing").orRefuse();
        }
        requests.ask(store.id(), me.memberId());
        return done(store, "asked", frame, next);
    }

    @PostMapping("/my/stores/{id}/payout/withdraw")
    String drop(
            @PathVariable String id,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        StoreRecord store = stores.mineRegistered(id, me.memberId());
        requests.drop(store.id());
        return done(store, "dropped", frame, next);
    }

    private static String done(
            StoreRecord store, String what, Frame frame, RedirectAttributes next) {
        next.addFlashAttribute("done", frame.say("stores.payout." + what));
        return "redirect:/my/stores/" + store.id() + "/money";
    }

    /** The month that was asked for; this one where none was. */
    private YearMonth month(String typed) {
        try {
            return typed.isEmpty() ? YearMonth.now(clock) : YearMonth.parse(typed);
        } catch (DateTimeException none) {
            return YearMonth.now(clock);
        }
    }
}
