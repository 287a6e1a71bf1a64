package org.tidemark.server.growth.team;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tidemark.plan.Language;
import org.tidemark.server.kernel.members.MemberView;
import org.tidemark.server.kernel.members.Members;
import org.tidemark.server.people.accounts.People;
import org.tidemark.server.people.accounts.Person;
import org.tidemark.server.web.site.Figures;
import org.tidemark.server.web.site.PageNotFoundException;

/** Puts together what a member sees of his team. */
@Component
final class TeamPages {

    private static final int PEOPLE = 50;

    private final Members members;
    private final TeamStore store;
    private final RewardStore rewards;
    private final People people;
    private final RegionNames regions;

    TeamPages(
            Members members,
            TeamStore store,
            RewardStore rewards,
            People people,
            RegionNames regions) {
        this.members = members;
        this.store = store;
        this.rewards = rewards;
        this.people = people;
        this.regions = regions;
    }

    /** The page of a member, with his people from one on. */
    TeamPage of(String me, int from, Language language) {
        MemberView member = member(me);
        List<TeamStore.Direct> directs = store.directs(me, PEOPLE + 1, from);
        return new TeamPage(
                member.currency(),
                !member.sponsor().isEmpty(),
                store.isNameShown(me),
                store.directCount(me),
                store.indirectCount(me),
                directs.stream().limit(PEOPLE).map(this::someone).toList(),
                directs.size() > PEOPLE,
                levels(member),
                rewards.sums(me).stream().map(sum -> reward(sum, member.currency())).toList(),
                member.agentOf().stream().map(region -> regions.of(region, language)).toList());
    }

    private MemberView member(String me) {
        return members.find(me).value().orElseThrow(() -> PageNotFoundException.member(me));
    }

    private TeamPage.Someone someone(TeamStore.Direct direct) {
        String name =
                direct.nameShown()
                        ? people.find(direct.memberId()).map(Person::displayName).orElse("")
                        : "";
        return new TeamPage.Someone(direct.place(), name, direct.introduced());
    }

    private static List<TeamPage.Level> levels(MemberView member) {
        return member.standings().stream()
                .flatMap(standing ->
                        standing.team().stream()
                                .map(team -> new TeamPage.Level(standing.title(), team)))
                .toList();
    }

    private static TeamPage.Reward reward(RewardStore.Sum sum, String currency) {
        return new TeamPage.Reward(
                sum.month().toString(),
                sum.kind().code(),
                sum.asset(),
                Figures.ofAsset(sum.amount(), sum.asset(), currency),
                sum.lines());
    }
}
