package org.tidemark.server.trade.stores;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.Reveals;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.files.Downloads;
import org.tidemark.server.web.forms.FenAmount;
import org.tidemark.server.web.forms.OneLine;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;
import org.tidemark.server.web.site.ProposalForms;
import org.tidemark.server.web.text.TypedText;

/** Where staff pays stores and decides refunds. */
@InConsole(ConsoleArea.SETTLEMENTS)
@Controller
class StoreMoneyController {

    private static final int MOST = 200;
    private static final int MOST_NOTE = 60;
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
        model.addAttribute("payables", payables.all());
        model.addAttribute("payouts", payoutBook.latest(MOST));
        model.addAttribute("refunds", orders.refundsAsked(MOST));
        return "stores/money";
    }

    @Reveals
    @GetMapping(HOME + "/of/{id}")
    String one(@PathVariable String id, Model model) {
        model.addAttribute("store", find(id));
        model.addAttribute("payableFen", payables.of(id));
        model.addAttribute("statement", figures.statement(id));
        model.addAttribute("payouts", payoutBook.ofStore(id, MOST));
        model.addAttribute("orders", orders.paid(id, MOST));
        return "stores/money-store";
    }

    @PostMapping(HOME + "/of/{id}/pay")
    String pay(
            @PathVariable String id,
            @Valid @ModelAttribute TransferForm form,
            @AuthenticationPrincipal SignedInStaff staff) {
        StoreRecord store = find(id);
        StorePayout payout = payouts.pay(store.id(), form.fen(), form.reference(), staff.name());
        if (payout.state() == StorePayout.State.REFUSED) {
            Problems.at("amount", "stores.problem.payable").orRefuse();
        }
        return "redirect:" + HOME + "/of/" + store.id();
    }

    @GetMapping(HOME + "/of/{id}/orders/{number}")
    String order(@PathVariable String id, @PathVariable String number, Model model) {
        StoreRecord store = find(id);
        TillOrder order = paid(store, number);
        model.addAttribute("store", store);
        model.addAttribute("order", order);
        model.addAttribute("refunds", order.refunds());
        return "stores/money-order";
    }

    @PostMapping(HOME + "/of/{id}/orders/{number}/refund")
    String refund(
            @PathVariable String id,
            @PathVariable String number,
            @Valid @ModelAttribute RefundForm form,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        StoreRecord store = find(id);
        TillOrder order = paid(store, number);
        String later =
                ProposalForms.told(refunds.byStaff(order, form.fen(), form.reason(), staff.name()))
                        .key();
        if (!later.isEmpty()) {
            next.addFlashAttribute("done", frame.say(later));
        }
        return "redirect:" + HOME + "/of/" + store.id() + "/orders/" + order.number();
    }

    @PostMapping(HOME + "/refunds/{refund}/approve")
    String approve(@PathVariable String refund, @AuthenticationPrincipal SignedInStaff staff) {
        refunds.approve(refund, staff.name());
        return "redirect:" + HOME;
    }

    @PostMapping(HOME + "/refunds/{refund}/decline")
    String decline(
            @PathVariable String refund,
            @RequestParam(defaultValue = "")
                    @OneLine(max = MOST_NOTE, min = 1, message = "stores.problem.note")
                    String note,
            @AuthenticationPrincipal SignedInStaff staff) {
        refunds.decline(refund, staff.name(), TypedText.line(note));
        return "redirect:" + HOME;
    }

    @PostMapping(HOME + "/runs")
    String plan(
            @RequestParam(defaultValue = "")
                    @NotBlank(message = "stores.problem.amount")
                    @FenAmount(optional = true, message = "stores.problem.amount")
                    String least,
            @AuthenticationPrincipal SignedInStaff staff) {
        long leastFen = Fen.read(least).orElseThrow().fen();
        return "redirect:" + HOME + "/runs/" + payouts.plan(leastFen, staff.name());
    }

    @GetMapping(HOME + "/runs/{run}")
    String run(@PathVariable String run, Model model) {
        model.addAttribute("run", run);
        model.addAttribute("payouts", ofRun(run));
        return "stores/money-run";
    }

    @Reveals
    @GetMapping(HOME + "/runs/{run}/list." + Downloads.FORMAT)
    ResponseEntity<byte[]> list(@PathVariable String run, @PathVariable String format) {
        return Downloads.of(RunTable.of(ofRun(run), stores), run, format);
    }

    @PostMapping(HOME + "/runs/{run}/book")
    String book(
            @PathVariable String run,
            @RequestParam(defaultValue = "")
                    @OneLine(
                            max = TransferForm.MOST_REFERENCE,
                            min = 1,
                            message = "stores.problem.bankReference")
                    String reference) {
        ofRun(run);
        payouts.book(run, TypedText.line(reference));
        return "redirect:" + HOME + "/runs/" + run;
    }

    @PostMapping(HOME + "/runs/{run}/drop")
    String drop(@PathVariable String run) {
        ofRun(run);
        payouts.drop(run);
        return "redirect:" + HOME + "/runs/" + run;
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
