package org.tidemark.simulator.tune;

import java.util.List;
import org.tidemark.engine.plan.Plan;

/**
 * What a search has found.
 *
 * @param goal what was sought
 * @param offer of which offer
 * @param tried how many candidates
 * @param leftOut for how many of them no closed form holds, since forced exits run away
 * @param before the plan as it is
 * @param found the best candidate; the plan as it is where nothing is better
 * @param tradeOff what becomes of the found plan along one of its figures, the least first
 * @param planText the plan with the found figures
 */
public record Tuning(
        Plan plan,
        Goal goal,
        String offer,
        long tried,
        long leftOut,
        Row before,
        Row found,
        Figure along,
        List<Row> tradeOff,
        String planText) {

    public Tuning {
        tradeOff = List.copyOf(tradeOff);
    }

    /** A figure that can be searched. */
    public enum Figure {
        MINT_RATIO,
        RETENTION,
        CAP_MULTIPLE,
        POOL_SHARE
    }

    /** Whether the found plan hands out everything and keeps nothing: a discount paid later. */
    public boolean isDiscountPaidLater() {
        return found.candidate().mintRatioPpm() == 1_000_000
                && found.candidate().retentionPpm() == 0;
    }

    /** A candidate, what is expected of it, and what the engine has counted. */
    public record Row(Candidate candidate, Prospect expected, Counted counted) {}

    /** Whether a running programme may not take the found plan over (SPEC 5.0). */
    public boolean worsensTerms() {
        return found.candidate().retentionPpm() > before.candidate().retentionPpm()
                || found.candidate().capMultiplePpm() < before.candidate().capMultiplePpm();
    }
}
