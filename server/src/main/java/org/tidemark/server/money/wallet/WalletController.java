package org.tidemark.server.money.wallet;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.server.kernel.coming.ComingPlans;
import org.tidemark.server.kernel.ledger.LedgerHistory;
import org.tidemark.server.kernel.ledger.LedgerHistory.StatementLine;
import org.tidemark.server.kernel.members.MemberView;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.kernel.programmes.ProgrammeView;
import org.tidemark.server.kernel.programmes.ProgrammeViews;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.notices.NoticeBook;
import org.tidemark.server.web.notices.NoticePlace;
import org.tidemark.server.web.site.PageNotFoundException;
import org.tidemark.server.web.site.StatementView;

/** What a member has, and why. */
@Controller
class WalletController {

    private static final int LATEST = 5;
    private static final int LINES = 25;
    private static final int PRICES = 200;
    private static final int EVENTS = 20;
    private static final String NEWEST = "9223372036854775807";

    private final Members members;
    private final LedgerHistory history;
    private final ProgrammeViews programmes;
    private final OwnHolds holds;
    private final PointsCards cards;
    private final NoticeBook notices;
    private final ComingPlans coming;
    private final Clock clock;

    WalletController(
            Members members,
            LedgerHistory history,
            ProgrammeViews programmes,
            OwnHolds holds,
            PointsCards cards,
            NoticeBook notices,
            ComingPlans coming,
            Clock clock) {
        this.members = members;
        this.history = history;
        this.programmes = programmes;
        this.holds = holds;
        this.cards = cards;
        this.notices = notices;
        this.coming = coming;
        this.clock = clock;
    }

    @GetMapping("/my/wallet")
    String wallet(@AuthenticationPrincipal SignedInMember me, Model model) {
        MemberView member = member(me);
        model.addAttribute("coming", coming.waiting());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute(
                "page",
                new WalletPage(
                        member,
                        holds.of(me.memberId()),
                        cards.of(member),
                        view(member, history.statement(me.memberId(), Long.MAX_VALUE, 0, LATEST))));
        model.addAttribute("notices", notices.shown(NoticePlace.WALLET));
        return "wallet/wallet";
    }

    @GetMapping("/my/wallet/statement")
    String statement(
            @AuthenticationPrincipal SignedInMember me,
            @RequestParam(defaultValue = NEWEST) long before,
            @RequestParam(defaultValue = "0") int line,
            Model model) {
        MemberView member = member(me);
        List<StatementLine> lines = history.statement(me.memberId(), before, line, LINES);
        model.addAttribute("statement", view(member, lines));
        model.addAttribute("older", before != Long.MAX_VALUE);
        model.addAttribute("more", lines.size() >= LINES);
        return "wallet/statement";
    }

    @GetMapping("/my/points/{programme}")
    String points(
            @PathVariable String programme,
            @AuthenticationPrincipal SignedInMember me,
            Model model) {
        ProgrammeView found =
                programmes
                        .find(programme)
                        .value()
                        .filter(ProgrammeView::hasPool)
                        .orElseThrow(() -> PageNotFoundException.programme(programme));
        MemberView member = member(me);
        model.addAttribute("coming", coming.waiting(programme).stream().toList());
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute(
                "page",
                new PointsPage(
                        found,
                        cards.of(member).stream()
                                .filter(card -> card.position().programme().equals(programme))
                                .findFirst(),
                        history.prices(programme, PRICES),
                        history.poolEvents(programme, EVENTS),
                        OffsetDateTime.now(clock)));
        return "wallet/points";
    }

    private MemberView member(SignedInMember me) {
        return members.find(me.memberId())
                .value()
                .orElseThrow(() -> PageNotFoundException.member(me.memberId()));
    }

    private static StatementView view(MemberView member, List<StatementLine> lines) {
        return new StatementView(lines, member.currency(), member.offsetSeconds());
    }
}
