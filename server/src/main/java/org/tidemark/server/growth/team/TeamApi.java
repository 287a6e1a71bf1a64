package org.tidemark.server.growth.team;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tidemark.server.web.access.MemberScope;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.memberapi.Lets;
import org.tidemark.server.web.memberapi.MemberApi;
import org.tidemark.server.web.memberapi.Plain;
import org.tidemark.server.web.site.Frame;

/** A member's team for apps. */
@MemberApi
@RestController
@RequestMapping(path = MemberApi.BASE, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "team", description = "Who came through this member, and what it brought")
class TeamApi {

    private final TeamPages pages;

    TeamApi(TeamPages pages) {
        this.pages = pages;
    }

    /** Somebody whom he introduced; without a name where he does not show it. */
    record TeamSomeone(long place, String name, long introduced) {}

    /** His level in one programme. */
    record TeamLevel(String programme, String level, int directs, String teamSpend) {}

    /** What came of one thing in one month. */
    record TeamReward(String month, String kind, String asset, String amount, long lines) {}

    /** A team. */
    record TeamAnswer(
            long directs,
            long indirects,
            boolean nameShown,
            List<TeamSomeone> people,
            boolean more,
            List<TeamLevel> levels,
            List<TeamReward> rewards,
            List<String> agentOf) {}

    @Lets(MemberScope.TEAM_READ)
    @GetMapping("/team")
    @Operation(summary = "The team, its levels and rewards; people from one on")
    TeamAnswer team(
            @RequestParam(defaultValue = "0") int from,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame) {
        TeamPage page = pages.of(me.memberId(), Math.max(0, from), frame.wording().language());
        return new TeamAnswer(
                page.directs(),
                page.indirects(),
                page.nameShown(),
                page.people().stream()
                        .map(one -> new TeamSomeone(one.place(), one.name(), one.introduced()))
                        .toList(),
                page.morePeople(),
                page.levels().stream()
                        .map(one ->
                                new TeamLevel(
                                        frame.of(one.programme()),
                                        one.team().level(),
                                        one.team().directs(),
                                        Plain.money(one.team().teamSpendFen())))
                        .toList(),
                page.rewards().stream()
                        .map(one ->
                                new TeamReward(
                                        one.month(),
                                        one.kind(),
                                        one.asset(),
                                        one.amountText(),
                                        one.lines()))
                        .toList(),
                page.agentOf());
    }
}
