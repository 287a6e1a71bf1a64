package org.tidemark.server.growth.team;

import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.server.kernel.members.MemberView;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.site.Figures;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;

/** A region agent's board, and a member's contribution. */
@Controller
class MyRegionController {

    private static final int LINES = 50;

    private final Members members;
    private final RewardStore rewards;
    private final ShareRegister register;
    private final RegionNames regions;

    MyRegionController(
            Members members, RewardStore rewards, ShareRegister register, RegionNames regions) {
        this.members = members;
        this.rewards = rewards;
        this.register = register;
        this.regions = regions;
    }

    @GetMapping("/my/region")
    String region(
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        MemberView member = member(me);
        model.addAttribute(
                "page",
                new RegionPage(
                        member.agentOf().stream()
                                .map(region -> regions.of(region, frame.wording().language()))
                                .toList(),
                        rewards.region(me.memberId()).stream()
                                .map(month -> month(month, member.currency()))
                                .toList()));
        return "team/region";
    }

    private static RegionPage.Month month(RewardStore.RegionMonth month, String currency) {
        return new RegionPage.Month(
                month.month().toString(),
                month.orders(),
                Figures.money(month.baseFen(), currency),
                Figures.ofAsset(month.reward(), month.asset(), currency));
    }

    @GetMapping("/my/contribution")
    String contribution(
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(defaultValue = "0") int line,
            @AuthenticationPrincipal SignedInMember me,
            Model model) {
        MemberView member = member(me);
        List<ShareRegister.Line> lines =
                register.contribution(me.memberId(), before, line, LINES + 1);
        model.addAttribute(
                "page",
                new ContributionPage(
                        member.contribution(),
                        member.shares(),
                        register.entries(me.memberId()).stream()
                                .map(entry ->
                                        new ContributionPage.Entry(
                                                entry.at(),
                                                entry.shares(),
                                                entry.contribution(),
                                                entry.lockedUntil(),
                                                entry.reference()))
                                .toList(),
                        lines.stream()
                                .limit(LINES)
                                .map(row ->
                                        new ContributionPage.Line(
                                                row.sequence(),
                                                row.line(),
                                                row.at(),
                                                row.type(),
                                                row.amount(),
                                                row.after()))
                                .toList(),
                        lines.size() > LINES));
        return "team/contribution";
    }

    private MemberView member(SignedInMember me) {
        return members.find(me.memberId())
                .value()
                .orElseThrow(() -> PageNotFoundException.member(me.memberId()));
    }
}
