package org.tidemark.server.money.wallet;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.kernel.approvals.ApprovalAnswer;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.access.Reveals;
import org.tidemark.server.web.access.SignedInStaff;
import org.tidemark.server.web.forms.FormRefusedException;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.text.TypedText;

/** Staff decide on withdrawals. */
@InConsole(ConsoleArea.WITHDRAWALS)
@Controller
class WithdrawalConsoleController {

    private static final int ROWS = 200;
    private static final int ENDED = 50;
    private static final int MAX_REASON = 100;
    private static final String BACK = "redirect:/console/money/withdrawals";

    private final Withdrawals withdrawals;
    private final WithdrawalStore store;
    private final OwnHolds holds;
    private final WithdrawalTerms terms;
    private final Clock clock;

    WithdrawalConsoleController(
            Withdrawals withdrawals,
            WithdrawalStore store,
            OwnHolds holds,
            WithdrawalTerms terms,
            Clock clock) {
        this.withdrawals = withdrawals;
        this.store = store;
        this.holds = holds;
        this.terms = terms;
        this.clock = clock;
    }

    @Reveals
    @GetMapping("/console/money/withdrawals")
    String list(Model model) {
        List<Withdrawal> unbooked =
                store.unbooked().stream()
                        .filter(one -> one.state() != WithdrawalState.OPENING)
                        .toList();
        model.addAttribute(
                "page",
                new WithdrawalConsolePage(
                        views(store.in(Set.of(WithdrawalState.REQUESTED), ROWS)),
                        views(
                                store.in(
                                        Set.of(
                                                WithdrawalState.APPROVED,
                                                WithdrawalState.SENT,
                                                WithdrawalState.WAIT_CONFIRM),
                                        ROWS)),
                        views(store.ended(ENDED)),
                        unbooked.stream().mapToLong(WithdrawalConsoleController::heldFen).sum(),
                        holds.ofWithdrawalsFen(
                                unbooked.stream()
                                        .flatMap(one -> Stream.of(one.netHold(), one.feeHold()))
                                        .collect(Collectors.toSet())),
                        terms.twoPersonsFromFen(),
                        terms.alonePerDayFen()));
        return "wallet/console";
    }

    /** What of one is in holds. */
    private static long heldFen(Withdrawal one) {
        return switch (one.holds()) {
            case 0 -> 0;
            case 1 -> one.netFen();
            default -> one.grossFen();
        };
    }

    private List<WithdrawalView> views(List<Withdrawal> found) {
        return found.stream().map(this::view).toList();
    }

    private WithdrawalView view(Withdrawal one) {
        return WithdrawalView.of(one, clock.getZone());
    }

    @PostMapping("/console/money/withdrawals/{number}/approve")
    String approve(
            @PathVariable String number,
            @AuthenticationPrincipal SignedInStaff staff,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        if (!staff.isPerson()) {
            Problems.whole(ApprovalAnswer.Why.NO_PERSON.key()).orRefuse();
        }
        String answer =
                withdrawals
                        .approve(number, staff.name())
                        .map(one ->
                                one.state() != WithdrawalState.REQUESTED
                                        ? "wallet.console.approved"
                                        : "wallet.console.second")
                        .orElseThrow(WithdrawalConsoleController::changed);
        return back(answer, frame, next);
    }

    @PostMapping("/console/money/withdrawals/{number}/refuse")
    String refuse(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        if (TypedText.isEmptyOrLonger(reason, MAX_REASON)) {
            Problems.at("reason", "wallet.console.reasonWanted").orRefuse();
        }
        if (!withdrawals.refuse(number, reason.strip())) {
            throw changed();
        }
        return back("wallet.console.refused", frame, next);
    }

    /** It stands otherwise by now. */
    private static FormRefusedException changed() {
        return new FormRefusedException(Problems.whole("wallet.console.changed"));
    }

    private static String back(String key, Frame frame, RedirectAttributes next) {
        next.addFlashAttribute("done", frame.say(key));
        return BACK;
    }
}
