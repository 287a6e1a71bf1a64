package org.tidemark.engine.plan;

import java.util.List;

/**
 * Regional agents (SPEC 5.8). Areas are in the order of the plan; rates in ppm, 0 where not named.
 */
public record AgentTerms(
        Mode mode,
        Base base,
        Pays pays,
        int districtPpm,
        int cityPpm,
        int provincePpm,
        int areaPpm,
        List<Area> areas)
        implements PlanBlock {

    /** A plan without agents. */
    public static final AgentTerms NONE =
            new AgentTerms(Mode.ADDITIVE, Base.ORDER, Pays.CASH, 0, 0, 0, 0, List.of());

    public AgentTerms {
        areas = List.copyOf(areas);
    }

    /** Whether each level gets its own rate or only what exceeds the levels below. */
    public enum Mode {
        ADDITIVE,
        DIFFERENTIAL
    }

    /** What agents are paid on. */
    public enum Base {
        ORDER,
        AD_RELEASE
    }

    /** What agents are paid in. */
    public enum Pays {
        CASH,
        CONTRIBUTION
    }

    /** A named group of provinces, as two-digit GB/T 2260 codes. */
    public record Area(String name, List<Integer> provinces) {
        public Area {
            provinces = List.copyOf(provinces);
        }
    }

    @Override
    public String key() {
        return "agents";
    }

    @Override
    public boolean holdsClaims() {
        return false;
    }
}
