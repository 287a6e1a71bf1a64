package org.tidemark.engine.mechanism;

import static org.tidemark.engine.money.Exact.shareFloor;

import java.util.Arrays;
import org.tidemark.engine.book.AgentRegistry;
import org.tidemark.engine.book.EventWriter;
import org.tidemark.engine.book.MemberBook;
import org.tidemark.engine.event.Rule;
import org.tidemark.engine.plan.AgentTerms;
import org.tidemark.engine.plan.AgentTerms.Area;
import org.tidemark.engine.plan.AgentTerms.Mode;

/**
 * The agents of a region and what each gets of a base (SPEC 5.8): district, city, province and
 * area, lowest first. Additive: each his own rate. Differential: what his rate gives beyond the
 * highest rate among the lower levels that have an agent.
 */
final class AgentLevels {

    /** Number of levels. */
    static final int COUNT = 4;

    private final AgentRegistry registry;
    private final boolean differential;
    private final int[] ratesPpm;
    private final int[] areaOfProvince = new int[100];
    private final int[] agents = new int[COUNT];
    private final int[] lowerRatesPpm = new int[COUNT];

    AgentLevels(AgentTerms terms, AgentRegistry registry) {
        this.registry = registry;
        differential = terms.mode() == Mode.DIFFERENTIAL;
        ratesPpm =
                new int[] {
                    terms.districtPpm(), terms.cityPpm(), terms.provincePpm(), terms.areaPpm()
                };
        Arrays.fill(areaOfProvince, AgentRegistry.NO_AREA);
        for (Area area : terms.areas()) {
            int number = registry.numberOf(area.name());
            for (int province : area.provinces()) {
                if (areaOfProvince[province] == AgentRegistry.NO_AREA) {
                    areaOfProvince[province] = number;
                }
            }
        }
    }

    /** Finds the agents of a region: a code of two, four or six digits, 0 for none. */
    void locate(int region) {
        int district = region >= 100_000 ? region : 0;
        int city = region >= 100_000 ? region / 100 : region >= 1_000 ? region : 0;
        int province = city > 0 ? city / 100 : region;
        agents[0] = registry.ofCode(district);
        agents[1] = registry.ofCode(city);
        agents[2] = registry.ofCode(province);
        agents[3] = registry.ofArea(areaOfProvince[province]);
        int highest = 0;
        for (int level = 0; level < COUNT; level++) {
            lowerRatesPpm[level] = differential ? highest : 0;
            if (agents[level] != AgentRegistry.NO_AGENT) {
                highest = Math.max(highest, ratesPpm[level]);
            }
        }
    }

    /** Reads the agents' records ahead; the value has no meaning. */
    long touch(MemberBook members) {
        long touched = 0;
        for (int agent : agents) {
            touched += agent == AgentRegistry.NO_AGENT ? 0 : members.touch(agent);
        }
        return touched;
    }

    /** The agent of a level in the region, {@link AgentRegistry#NO_AGENT} for none. */
    int agent(int level) {
        return agents[level];
    }

    /** What the agent of a level gets of a base, rounded down, never below 0. */
    long amountFloor(int level, long base) {
        return Math.max(
                0, shareFloor(base, ratesPpm[level]) - shareFloor(base, lowerRatesPpm[level]));
    }

    /** Explains the next posting by what the agent of a level gets of a base. */
    void explain(int level, long base, EventWriter events) {
        if (ratesPpm[level] > lowerRatesPpm[level]) {
            events.because(Rule.AGENT, base, ratesPpm[level]);
            events.because(Rule.AGENT_LOWER_LEVELS, -base, lowerRatesPpm[level]);
        }
    }
}
