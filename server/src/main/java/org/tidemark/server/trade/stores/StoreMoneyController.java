package org.tidemark.server.trade.stores;

import jakarta.validation.Valid;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.money.batches.BankLines;
import org.tidemark.server.money.batches.model.BatchKind;
import org.tidemark.server.money.payees.AccountStatement;
import org.tidemark.server.money.payees.PayeeAccountForm;
import org.tidemark.server.money.payees.PayeeAccounts;
import org.tidemark.server.money.payees.PayeeWishes;
import org.tidemark.server.money.sharing.ReceiverForm;
import org.tidemark.server.money.sharing.ShareReceivers;
import org.tidemark.server.money.sharing.Shares;
import org.tidemark.server.trade.stores.conditions.OwnTakeForm;
import org.tidemark.server.trade.stores.conditions.OwnTakes;
import org.tidemark.server.trade.stores.conditions.PayoutCycleForm;
import org.tidemark.server.trade.stores.conditions.PayoutCycles;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.Reveals;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.forms.OneLine;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;
import org.tidemark.server.web.site.ProposalForms;
import org.tidemark.server.web.text.TypedText;

/** Where staff pays stores and decides refunds. */
@InConsole(ConsoleArea.SETTLEMENTS)
@Controller
class StoreMoneyController {

    private static final int MOST = 200;
    private static final int MOST_REASON = 200;
    private static final int MOST_NOTE = 60;
    private static final String HOME = "/console/money/stores";

    private final StoreBook stores;
    private final StorePayables payables;
    private final BankLines lines;
    private final PayeeAccounts accounts;
    private final PayeeWishes wishes;
    private final PayoutRequests requests;
    private final AccountStatement statement;
    private final TillBook orders;
    private final TillRefunds refunds;
    private final OwnTakes takes;
    private final PayoutCycles cycles;
    private final Shares shares;
    private final ShareReceivers receivers;

    StoreMoneyController(
            StoreBook stores,
            StorePayables payables,
            BankLines lines,
            PayeeAccounts accounts,
            PayeeWishes wishes,
            PayoutRequests requests,
            AccountStatement statement,
            TillBook orders,
            TillRefunds refunds,
            OwnTakes takes,
            PayoutCycles cycles,
            Shares shares,
            ShareReceivers receivers) {
        this.stores = stores;
        this.payables = payables;
        this.lines = lines;
        this.accounts = accounts;
        this.wishes = wishes;
        this.requests = requests;
        this.statement = statement;
        this.orders = orders;
        this.refunds = refunds;
        this.takes = takes;
        this.cycles = cycles;
        this.shares = shares;
        this.receivers = receivers;
    }

    @GetMapping(HOME)
    String home(Model model) {
        model.addAttribute("payables", payables.due());
        model.addAttribute("accounts", accounts.all(PayeeAccounts.store("")));
        model.addAttribute("refunds", orders.refundsAsked(MOST));
        model.addAttribute("asked", requests.all());
        return "stores/money";
    }

    @Reveals
    @GetMapping(HOME + "/of/{id}")
    String one(
            @PathVariable String id, @RequestParam(defaultValue = "") String before, Model model) {
        StoreRecord store = find(id);
        model.addAttribute("store", store);
        model.addAttribute("due", payables.due(id));
        model.addAttribute("share", takes.example(id, store.offer()));
        model.addAttribute("takes", takes.of(id));
        model.addAttribute("least", takes.leastByOffer());
        model.addAttribute("account", accounts.find(PayeeAccounts.store(id)));
        model.addAttribute("proposed", accounts.proposed(PayeeAccounts.store(id)));
        model.addAttribute("wish", wishes.find(PayeeAccounts.store(id)));
        model.addAttribute("sharing", shares.offered());
        model.addAttribute("receiver", receivers.of(id));
        model.addAttribute("receivers", receivers.proposed(id));
        model.addAttribute("shares", shares.of(id, MOST));
        model.addAttribute("most", MOST);
        model.addAttribute("statement", statement.of(PayeeAccounts.store(id), before, MOST));
        model.addAttribute("payouts", lines.of(BatchKind.STORES, id, MOST));
        model.addAttribute("orders", orders.paid(id, MOST));
        return "stores/money-store";
    }

    /** Another person has to agree before money goes there. */
    @PostMapping(HOME + "/of/{id}/account")
    String account(
            @PathVariable String id,
            PayeeAccountForm form,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        StoreRecord store = find(id);
        String later =
                ProposalForms.told(
                                accounts.propose(
                                        PayeeAccounts.store(store.id()), form, staff.name()))
                        .key();
        next.addFlashAttribute("done", frame.say(later));
        return "redirect:" + HOME + "/of/" + store.id();
    }

    /** The account that the owner asks for; another person has to agree to it, too. */
    @PostMapping(HOME + "/of/{id}/account/wish")
    String wish(
            @PathVariable String id,
            @RequestParam(defaultValue = "")
                    @OneLine(max = MOST_REASON, min = 1, message = "payees.problem.reason")
                    String reason,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        StoreRecord store = find(id);
        String later =
                ProposalForms.told(
                                accounts.proposeWish(
                                        PayeeAccounts.store(store.id()),
                                        TypedText.line(reason),
                                        staff.name()))
                        .key();
        next.addFlashAttribute("done", frame.say(later));
        return "redirect:" + HOME + "/of/" + store.id();
    }

    /** Another person has to agree before the operator keeps another part. */
    @PostMapping(HOME + "/of/{id}/take")
    String take(
            @PathVariable String id,
            OwnTakeForm form,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        StoreRecord store = find(id);
        String later = ProposalForms.told(takes.propose(store.id(), form, staff.name())).key();
        next.addFlashAttribute("done", frame.say(later));
        return "redirect:" + HOME + "/of/" + store.id();
    }

    /** Another person has to agree before the payment provider gives anything to a receiver. */
    @PostMapping(HOME + "/of/{id}/receiver")
    String receiver(
            @PathVariable String id,
            ReceiverForm form,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        StoreRecord store = find(id);
        String later = ProposalForms.told(receivers.propose(store.id(), form, staff.name())).key();
        next.addFlashAttribute("done", frame.say(later));
        return "redirect:" + HOME + "/of/" + store.id();
    }

    /** When the store is paid. */
    @PostMapping(HOME + "/of/{id}/cycle")
    String cycle(
            @PathVariable String id,
            PayoutCycleForm form,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        StoreRecord store = find(id);
        cycles.change(store.id(), form, staff.name());
        next.addFlashAttribute("done", frame.say("conditions.cycle.changed"));
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

    private TillOrder paid(StoreRecord store, String number) {
        return orders.ofStore(number, store.id())
                .filter(order -> order.paidAt().isPresent())
                .orElseThrow(() -> PageNotFoundException.page(number));
    }

    private StoreRecord find(String id) {
        return stores.find(id).orElseThrow(() -> PageNotFoundException.page(id));
    }
}
