package org.tidemark.plan.mechanism;

import java.util.List;
import java.util.Optional;
import org.tidemark.engine.fact.Fact;
import org.tidemark.engine.plan.FundShare;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.Plan;
import org.tidemark.engine.plan.PlanBlock;
import org.tidemark.plan.shape.Key;
import org.tidemark.plan.shape.Reading;
import org.tidemark.plan.shape.Values;

/**
 * What a plan file says about one mechanism that lives on a fund: its block, its share of a price,
 * what they need of each other, and what the mechanism promises.
 */
public interface MechanismForm {

    /** The mechanism's own name, {@code queue}: that of its words, too. */
    String code();

    /** The key of its block in the plan. */
    Key<?> block();

    /** The key of its share in the split of an offer. */
    Key<?> share();

    /** Checks what must hold within the block. */
    default void check(Values plan, Reading reading) {}

    /** Checks what must hold between the share of an offer and the block. */
    void checkShare(Values plan, Values split, Reading reading);

    /** The terms of the block, where the plan has it. */
    Optional<PlanBlock> terms(Values plan);

    /** What of a price goes into its funds, those above 0; only of a split without mistakes. */
    List<FundShare> shares(Values split);

    /** All shares together in ppm; empty while one is mistaken. */
    Optional<Long> sharePpm(Values split);

    /** Whether a plan has the mechanism. */
    boolean isIn(Plan plan);

    /** What it holds out to who buys an offer, in the closed form. */
    List<Promise> promises(Plan plan, OfferTerms offer);

    /**
     * What a plan says about it: figures whose words are {@code rules.} and their key, in the order
     * of the plan; none where the plan does not have it.
     */
    List<Fact> rules(Plan plan);
}
