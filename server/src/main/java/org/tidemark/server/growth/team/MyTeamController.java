package org.tidemark.server.growth.team;

import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tidemark.server.kernel.members.MemberView;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.site.Figures;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;
import org.tidemark.server.web.site.WhyLine;

/** A member's people, levels and rewards. */
@Controller
class MyTeamController {

    private static final int LINES = 50;

    private final Members members;
    private final TeamStore store;
    private final RewardStore rewards;
    private final TeamPages pages;
    private final Clock clock;

    MyTeamController(
            Members members, TeamStore store, RewardStore rewards, TeamPages pages, Clock clock) {
        this.members = members;
        this.store = store;
        this.rewards = rewards;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/my/team")
    String show(
            @RequestParam(defaultValue = "0") int from,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        model.addAttribute(
                "page", pages.of(me.memberId(), Math.max(0, from), frame.wording().language()));
        return "team/team";
    }

    private MemberView member(SignedInMember me) {
        return members.find(me.memberId())
                .value()
                .orElseThrow(() -> PageNotFoundException.member(me.memberId()));
    }

    /** The lines of one sum, with the reason of each; numbers only, not whose order it was. */
    @GetMapping("/my/team/rewards")
    String lines(
            @RequestParam String month,
            @RequestParam String kind,
            @RequestParam String asset,
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(defaultValue = "0") int line,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        RewardKind chosen =
                RewardKind.of(kind).orElseThrow(() -> PageNotFoundException.programme(kind));
        String currency = member(me).currency();
        List<RewardStore.Line> found =
                rewards.lines(
                        me.memberId(), monthOf(month), chosen, asset, before, line, LINES + 1);
        model.addAttribute(
                "page",
                new RewardsPage(
                        month,
                        kind,
                        asset,
                        found.stream()
                                .limit(LINES)
                                .map(row ->
                                        new RewardsPage.Line(
                                                row.sequence(),
                                                row.line(),
                                                row.at(),
                                                Figures.ofAsset(row.amount(), asset, currency),
                                                row.why().stream()
                                                        .map(reason ->
                                                                WhyLine.of(
                                                                        reason, asset, frame,
                                                                        currency))
                                                        .toList()))
                                .toList(),
                        found.size() > LINES));
        return "team/rewards";
    }

    private static YearMonth monthOf(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeParseException none) {
            throw PageNotFoundException.programme(month);
        }
    }

    /** Lets the sponsor see his name, or no longer. */
    @PostMapping("/my/team/name")
    String showName(
            @RequestParam(defaultValue = "false") boolean shown,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            RedirectAttributes next) {
        if (shown) {
            store.showName(me.memberId(), clock.instant());
        } else {
            store.hideName(me.memberId());
        }
        next.addFlashAttribute("done", frame.say(shown ? "team.name.shown" : "team.name.hidden"));
        return "redirect:/my/team";
    }
}
