package org.tidemark.server.growth.team;

import java.util.List;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.kernel.members.StandingView;

/**
 * A member's people and rewards.
 *
 * @param sponsored whether somebody introduced him
 * @param nameShown whether that one may see his name
 * @param people the first of those whom he introduced
 * @param agentOf his regions, written out; empty for none
 */
public record TeamPage(
        String currency,
        boolean sponsored,
        boolean nameShown,
        long directs,
        long indirects,
        List<Someone> people,
        boolean morePeople,
        List<Level> levels,
        List<Reward> rewards,
        List<String> agentOf) {

    public TeamPage {
        people = List.copyOf(people);
        levels = List.copyOf(levels);
        rewards = List.copyOf(rewards);
        agentOf = List.copyOf(agentOf);
    }

    /** Somebody whom he introduced; the name is empty unless its bearer shows it. */
    public record Someone(long place, String name, long introduced) {}

    /** His level in one programme. */
    public record Level(LocalizedText programme, StandingView.Team team) {}

    /**
     * What he got for one thing in one month.
     *
     * @param kind code of the kind
     * @param amountText in the unit of the asset
     */
    public record Reward(String month, String kind, String asset, String amountText, long lines) {}
}
