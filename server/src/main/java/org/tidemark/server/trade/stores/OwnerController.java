package org.tidemark.server.trade.stores;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
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
import org.tidemark.plan.Language;
import org.tidemark.server.money.batches.BankLines;
import org.tidemark.server.money.batches.model.BatchKind;
import org.tidemark.server.money.payees.AccountStatement;
import org.tidemark.server.money.payees.PayeeAccounts;
import org.tidemark.server.people.accounts.Account;
import org.tidemark.server.people.accounts.AccountStore;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.people.wechat.MiniProgram;
import org.tidemark.server.trade.stores.conditions.OwnTakes;
import org.tidemark.server.trade.stores.conditions.StoreAgreement;
import org.tidemark.server.trade.stores.conditions.StoreAgreements;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.address.PlatformAddress;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.PageNotFoundException;
import org.tidemark.server.web.text.Texts;
import org.tidemark.server.web.text.TypedText;

/** A store owner's own pages. Another member's store answers like one that does not exist. */
@Controller
public class OwnerController {

    private static final int MOST_ORDERS = 20;
    private static final int TILL_ROWS = 8;
    private static final int MOST_PAYOUTS = 50;
    private static final int MOST_LINES = 20;

    private final StoreBook stores;
    private final TillBook orders;
    private final TillRefunds refunds;
    private final TillRight.Finder rights;
    private final Cashiers cashiers;
    private final AccountStore accounts;
    private final StoreParts parts;
    private final StoreFigures figures;
    private final StorePayables payables;
    private final BankLines payouts;
    private final AccountStatement statement;
    private final OwnTakes takes;
    private final StoreAgreements agreements;
    private final StorePoster poster;
    private final MiniProgram program;
    private final Texts texts;
    private final Clock clock;

    OwnerController(
            StoreBook stores,
            TillBook orders,
            TillRefunds refunds,
            TillRight.Finder rights,
            Cashiers cashiers,
            AccountStore accounts,
            StoreParts parts,
            StoreFigures figures,
            StorePayables payables,
            BankLines payouts,
            AccountStatement statement,
            OwnTakes takes,
            StoreAgreements agreements,
            StorePoster poster,
            MiniProgram program,
            Texts texts,
            Clock clock) {
        this.stores = stores;
        this.orders = orders;
        this.refunds = refunds;
        this.rights = rights;
        this.cashiers = cashiers;
        this.accounts = accounts;
        this.parts = parts;
        this.figures = figures;
        this.payables = payables;
        this.payouts = payouts;
        this.statement = statement;
        this.takes = takes;
        this.agreements = agreements;
        this.poster = poster;
        this.program = program;
        this.texts = texts;
        this.clock = clock;
    }

    /** A store that the member has brought in, and what that has brought him. */
    public record Royalty(StoreRecord store, long fen) {}

    /** A till at which the member is asked to stand, or does. */
    public record AtTill(StoreRecord store, Cashier cashier) {}

    @GetMapping("/my/stores")
    String mine(@AuthenticationPrincipal SignedInMember me, Model model) {
        model.addAttribute("stores", stores.ofOwner(me.memberId()));
        model.addAttribute(
                "royalties",
                stores.ofRecruiter(me.memberId()).stream()
                        .map(store ->
                                new Royalty(store, figures.royaltyFen(me.memberId(), store.id())))
                        .toList());
        model.addAttribute(
                "tills",
                cashiers.ofMember(me.memberId()).stream()
                        .flatMap(one ->
                                stores.find(one.store()).stream()
                                        .filter(StoreRecord::registered)
                                        .map(store -> new AtTill(store, one)))
                        .toList());
        return "stores/mine";
    }

    @GetMapping("/my/stores/{id}")
    String board(@PathVariable String id, @AuthenticationPrincipal SignedInMember me, Model model) {
        StoreRecord store = stores.mine(id, me.memberId());
        model.addAttribute("miniCode", store.registered() && program.given());
        model.addAttribute(
                "board",
                new StoreBoard(
                        store,
                        figures.today(id),
                        figures.crowd(id),
                        payables.of(id),
                        orders.paid(id, MOST_ORDERS),
                        payouts.of(BatchKind.STORES, id, MOST_PAYOUTS).stream()
                                .filter(line -> line.state().moneyOut())
                                .toList(),
                        statement.of(PayeeAccounts.store(id), "", MOST_LINES),
                        agreements.of(id).stream().limit(1).anyMatch(StoreAgreement::waits),
                        takes.waits(id),
                        OffsetDateTime.now(clock)));
        return "stores/board";
    }

    /** What the cashier looks at. */
    @GetMapping("/my/stores/{id}/till")
    String till(@PathVariable String id, @AuthenticationPrincipal SignedInMember me, Model model) {
        fillTill(id, me, model);
        return "stores/till";
    }

    /** The part of it that follows what happens. */
    @GetMapping("/my/stores/{id}/till/rows")
    String rows(@PathVariable String id, @AuthenticationPrincipal SignedInMember me, Model model) {
        fillTill(id, me, model);
        return "stores/till-rows";
    }

    private void fillTill(String id, SignedInMember me, Model model) {
        TillRight right = rights.of(id, me.memberId());
        model.addAttribute("store", right.store());
        model.addAttribute("right", right);
        model.addAttribute("today", figures.today(id));
        model.addAttribute("orders", orders.paid(id, TILL_ROWS));
        model.addAttribute("now", OffsetDateTime.now(clock));
    }

    @GetMapping("/my/stores/{id}/orders/{number}")
    String order(
            @PathVariable String id,
            @PathVariable String number,
            @AuthenticationPrincipal SignedInMember me,
            Model model) {
        TillRight right = rights.of(id, me.memberId());
        StoreRecord store = right.store();
        TillOrder order = order(store, number);
        model.addAttribute("store", store);
        model.addAttribute("right", right);
        model.addAttribute("order", order);
        model.addAttribute("refunds", order.refunds());
        model.addAttribute("who", who(order, right));
        model.addAttribute("alone", refunds.ownersOwn(order, store.owner(), order.leftFen()));
        return "stores/owner-order";
    }

    /** Whom of those who refunded its owner knows, by refund. */
    private Map<String, String> who(TillOrder order, TillRight right) {
        Map<String, String> who = new TreeMap<>();
        if (right.owner()) {
            order.refunds().stream()
                    .filter(refund -> !refund.askedBy().equals(right.store().owner()))
                    .forEach(refund ->
                            accounts.find(refund.askedBy())
                                    .flatMap(Account::phone)
                                    .map(Phone::masked)
                                    .ifPresent(phone -> who.put(refund.id(), phone)));
        }
        return who;
    }

    /** Shows what a refund moves before it is done. */
    @PostMapping("/my/stores/{id}/orders/{number}/refund/check")
    String check(
            @PathVariable String id,
            @PathVariable String number,
            @Valid @ModelAttribute RefundForm form,
            @AuthenticationPrincipal SignedInMember me,
            RedirectAttributes next) {
        TillOrder order = order(refunding(id, me), number);
        TillRefunds.check(order.state(), order.leftFen(), form.fen()).orRefuse();
        if (parts.costFen(id, order.purchase()).isEmpty()) {
            Problems.whole("stores.problem.moment").orRefuse();
        }
        next.addAttribute("amount", form.amount());
        next.addAttribute("reason", form.reason());
        return "redirect:/my/stores/" + id + "/orders/" + number + "/refund";
    }

    @GetMapping("/my/stores/{id}/orders/{number}/refund")
    String ahead(
            @PathVariable String id,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal SignedInMember me,
            Model model) {
        StoreRecord store = refunding(id, me);
        model.addAttribute("right", rights.of(id, me.memberId()));
        TillOrder order = order(store, number);
        long fen = Fen.read(amount).map(Fen::fen).orElse(0L);
        OptionalLong cost = parts.costFen(store.id(), order.purchase());
        if (TillRefunds.check(order.state(), order.leftFen(), fen).there() || cost.isEmpty()) {
            return "redirect:/my/stores/" + store.id() + "/orders/" + order.number();
        }
        model.addAttribute("store", store);
        model.addAttribute("order", order);
        model.addAttribute("reason", TypedText.line(reason));
        model.addAttribute(
                "ahead",
                RefundAhead.of(
                        order.amountFen(),
                        cost.getAsLong(),
                        order.refundedFen(),
                        fen,
                        refunds.ownersOwn(order, store.owner(), fen)));
        return "stores/owner-refund";
    }

    @PostMapping("/my/stores/{id}/orders/{number}/refund")
    String refund(
            @PathVariable String id,
            @PathVariable String number,
            @Valid @ModelAttribute RefundForm form,
            @AuthenticationPrincipal SignedInMember me) {
        StoreRecord store = refunding(id, me);
        refunds.atTill(
                order(store, number), form.fen(), form.reason(), store.owner(), me.memberId());
        return "redirect:/my/stores/" + store.id() + "/orders/" + number;
    }

    /** A store at whose till he may refund. */
    private StoreRecord refunding(String id, SignedInMember me) {
        TillRight right = rights.of(id, me.memberId());
        if (!right.mayRefund()) {
            throw PageNotFoundException.page(id);
        }
        return right.store();
    }

    private TillOrder order(StoreRecord store, String number) {
        return orders.ofStore(number, store.id())
                .filter(order -> order.paidAt().isPresent())
                .orElseThrow(() -> PageNotFoundException.page(number));
    }

    @GetMapping("/my/stores/{id}/poster")
    ResponseEntity<byte[]> poster(
            @PathVariable String id,
            @RequestParam(defaultValue = "a4") String size,
            @AuthenticationPrincipal SignedInMember me,
            HttpServletRequest request) {
        StoreRecord store = stores.mine(id, me.memberId());
        if (!store.registered()) {
            throw PageNotFoundException.page(id);
        }
        String address = PlatformAddress.of(request) + "/s/" + store.id();
        StorePoster.Size sheet = size.equals("a6") ? StorePoster.Size.A6 : StorePoster.Size.A4;
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(store.id() + "-" + size + ".pdf", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(poster.pdf(store.name(), address, sheet, words()));
    }

    private StorePoster.Words words() {
        return new StorePoster.Words(said("stores.poster.how"), said("stores.poster.note"));
    }

    private List<String> said(String key) {
        return Arrays.stream(Language.values())
                .map(language -> texts.in(language).say(key))
                .toList();
    }
}
