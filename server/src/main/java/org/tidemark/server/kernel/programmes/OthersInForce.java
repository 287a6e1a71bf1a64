package org.tidemark.server.kernel.programmes;

import java.util.List;
import org.springframework.stereotype.Service;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.plan.disclosure.OthersShares;

/** Who else gets something of members' orders and releases, by the plans in force. */
@Service
public final class OthersInForce {

    private final PlansInForce plans;

    OthersInForce(PlansInForce plans) {
        this.plans = plans;
    }

    /**
     * Of one programme.
     *
     * @param lines each a sentence
     */
    public record Shares(LocalizedText programme, List<LocalizedText> lines) {

        public Shares {
            lines = List.copyOf(lines);
        }
    }

    /** Only programmes in which anybody else gets anything. */
    public List<Shares> all() {
        return plans.all().stream()
                .map(one -> new Shares(one.plan().title(), OthersShares.of(one.plan())))
                .filter(shares -> !shares.lines().isEmpty())
                .toList();
    }
}
