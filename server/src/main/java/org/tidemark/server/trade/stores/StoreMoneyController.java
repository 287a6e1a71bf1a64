package org.tidemark.server.trade.stores;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.files.Downloads;
import org.tidemark.server.web.site.FormProblem;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;

/** Where staff pays stores and decides refunds. */
@Controller
class StoreMoneyController {

    private static final int MOST = 200;
    private static final String HOME = "/console/money/stores";

    private final StoreBook stores;
    private final StorePayables payables;
    private final StorePayoutBook payoutBook;
    private final StorePayouts payouts;
    private final StoreFigures figures;
    private final TillBook orders;
    private final TillRefunds refunds;

    StoreMoneyController(
            StoreBook stores,
            StorePayables payables,
            StorePayoutBook payoutBook,
            StorePayouts payouts,
            StoreFigures figures,
            TillBook orders,
            TillRefunds refunds) {
        this.stores = stores;
        this.payables = payables;
        this.payoutBook = payoutBook;
        this.payouts = payouts;
        this.figures = figures;
        this.orders = orders;
        this.refunds = refunds;
    }

    @GetMapping(HOME)
    String home(Model model) {
        return home(FormProblem.NONE, model);
    }

    private String home(FormProblem problem, Model model) {
        model.addAttribute("payables", payables.all());
        model.addAttribute("payouts", payoutBook.latest(MOST));
        model.addAttribute("refunds", orders.refundsAsked(MOST));
        model.addAttribute("problem", problem);
        return "stores/money";
    }

    @GetMapping(HOME + "/of/{id}")
    String one(@PathVariable String id, Model model) {
        return one(id, FormProblem.NONE, model);
    }

    private String one(String id, FormProblem problem, Model model) {
        model.addAttribute("store", find(id));
        model.addAttribute("payableFen", payables.of(id));
        model.addAttribute("statement", figures.statement(id));
        model.addAttribute("payouts", payoutBook.ofStore(id, MOST));
        model.addAttribute("orders", orders.paid(id, MOST));
        model.addAttribute("problem", problem);
        return "stores/money-store";
    }

    @PostMapping(HOME + "/of/{id}/pay")
    String pay(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String reference,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            HttpServletResponse response,
            Model model) {
        StoreRecord store = find(id);
        return act(
                frame,
                response,
                problem -> one(id, problem, model),
                () -> {
                    StorePayout payout = payouts.pay(store.id(), amount, reference, staff.name());
                    if (payout.state() == StorePayout.State.REFUSED) {
                        throw new StoreRefusedException("stores.problem.payable");
                    }
                    return HOME + "/of/" + store.id();
                });
    }

    @GetMapping(HOME + "/of/{id}/orders/{number}")
    String order(@PathVariable String id, @PathVariable String number, Model model) {
        return order(find(id), number, FormProblem.NONE, model);
    }

    private String order(StoreRecord store, String number, FormProblem problem, Model model) {
        model.addAttribute("store", store);
        TillOrder order = paid(store, number);
        model.addAttribute("order", order);
        model.addAttribute("refunds", order.refunds());
        model.addAttribute("problem", problem);
        return "stores/money-order";
    }

    @PostMapping(HOME + "/of/{id}/orders/{number}/refund")
    String refund(
            @PathVariable String id,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            HttpServletResponse response,
            Model model) {
        StoreRecord store = find(id);
        TillOrder order = paid(store, number);
        return act(
                frame,
                response,
                problem -> order(store, number, problem, model),
                () -> {
                    refunds.byStaff(order, amount, reason, staff.name());
                    return HOME + "/of/" + store.id() + "/orders/" + order.number();
                });
    }

    @PostMapping(HOME + "/refunds/{refund}/approve")
    String approve(
            @PathVariable String refund,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            HttpServletResponse response,
            Model model) {
        return act(
                frame,
                response,
                problem -> home(problem, model),
                () -> {
                    refunds.approve(refund, staff.name());
                    return HOME;
                });
    }

    @PostMapping(HOME + "/refunds/{refund}/decline")
    String decline(
            @PathVariable String refund,
            @RequestParam(defaultValue = "") String note,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            HttpServletResponse response,
            Model model) {
        return act(
                frame,
                response,
                problem -> home(problem, model),
                () -> {
                    refunds.decline(refund, staff.name(), note);
                    return HOME;
                });
    }

    @PostMapping(HOME + "/runs")
    String plan(
            @RequestParam(defaultValue = "") String least,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            HttpServletResponse response,
            Model model) {
        return act(
                frame,
                response,
                problem -> home(problem, model),
                () -> HOME + "/runs/" + payouts.plan(least, staff.name()));
    }

    @GetMapping(HOME + "/runs/{run}")
    String run(@PathVariable String run, Model model) {
        return run(run, FormProblem.NONE, model);
    }

    private String run(String run, FormProblem problem, Model model) {
        model.addAttribute("run", run);
        model.addAttribute("payouts", ofRun(run));
        model.addAttribute("problem", problem);
        return "stores/money-run";
    }

    @GetMapping(HOME + "/runs/{run}/list." + Downloads.FORMAT)
    ResponseEntity<byte[]> list(@PathVariable String run, @PathVariable String format) {
        return Downloads.of(RunTable.of(ofRun(run), stores), run, format);
    }

    @PostMapping(HOME + "/runs/{run}/book")
    String book(
            @PathVariable String run,
            @RequestParam(defaultValue = "") String reference,
            @ModelAttribute("frame") Frame frame,
            HttpServletResponse response,
            Model model) {
        ofRun(run);
        return act(
                frame,
                response,
                problem -> run(run, problem, model),
                () -> {
                    payouts.book(run, reference);
                    return HOME + "/runs/" + run;
                });
    }

    @PostMapping(HOME + "/runs/{run}/drop")
    String drop(@PathVariable String run) {
        ofRun(run);
        payouts.drop(run);
        return "redirect:" + HOME + "/runs/" + run;
    }

    /** What to show when something is refused. */
    @FunctionalInterface
    private interface Again {
        String show(FormProblem problem);
    }

    private static String act(
            Frame frame, HttpServletResponse response, Again again, Supplier<String> action) {
        try {
            return "redirect:" + action.get();
        } catch (StoreRefusedException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return again.show(refused.told(frame));
        }
    }

    private List<StorePayout> ofRun(String run) {
        List<StorePayout> found = run.isEmpty() ? List.of() : payoutBook.ofRun(run);
        if (found.isEmpty()) {
            throw PageNotFoundException.page(run);
        }
        return found;
    }

    private TillOrder paid(StoreRecord store, String number) {
        return orders.ofStore(number, store.id())
                .filter(order -> order.paidAt().isPresent())
                .orElseThrow(() -> PageNotFoundException.page(number));
    }

    private StoreRecord find(String id) {
        return stores.find(id).orElseThrow(() -> PageNotFoundException.page(id));
    }
}
