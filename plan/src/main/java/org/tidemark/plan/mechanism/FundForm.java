package org.tidemark.plan.mechanism;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tidemark.engine.fact.Fact;
import org.tidemark.engine.plan.FundShare;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.Plan;
import org.tidemark.engine.plan.PlanBlock;
import org.tidemark.plan.shape.BlockType;
import org.tidemark.plan.shape.Key;
import org.tidemark.plan.shape.Numbers;
import org.tidemark.plan.shape.Phrase;
import org.tidemark.plan.shape.Reading;
import org.tidemark.plan.shape.Values;

/**
 * A mechanism with one block, one share of a price and one fund, named alike.
 *
 * @param <T> its terms
 */
abstract class FundForm<T extends PlanBlock> implements MechanismForm {

    private final String code;
    private final Class<T> kind;
    private final Function<Values, T> build;
    private final Key<Values> block;
    private final Key<Integer> share;

    /**
     * Declares the mechanism.
     *
     * @param code that of its fund too
     * @param kind class of its terms
     * @param build makes the terms of a block without mistakes
     */
    FundForm(String code, Class<T> kind, Function<Values, T> build, BlockType type, Labels labels) {
        this.code = code;
        this.kind = kind;
        this.build = build;
        block = Key.optional(labels.key(), type, "none", labels.block().en(), labels.block().zh());
        share =
                Key.defaulting(
                        labels.key(),
                        Numbers.SHARE,
                        "0%",
                        labels.share().en(),
                        labels.share().zh());
    }

    /**
     * What its keys are called.
     *
     * @param key the key in the plan and in a split
     * @param block what the block is
     * @param share what the share is for
     */
    record Labels(String key, Phrase block, Phrase share) {}

    /** What an order of an offer with that share is held out. */
    abstract Promise promise(T terms, int sharePpm);

    /**
     * What the plan says of it, under its code as the key; the words are {@code rules.} and that.
     */
    abstract Fact rule(T terms);

    @Override
    public final String code() {
        return code;
    }

    @Override
    public final Key<?> block() {
        return block;
    }

    @Override
    public final Key<?> share() {
        return share;
    }

    @Override
    public final void checkShare(Values plan, Values split, Reading reading) {
        MechanismForms.needs(plan, block, split, share, reading);
    }

    @Override
    public final Optional<PlanBlock> terms(Values plan) {
        return plan.find(block).map(build);
    }

    @Override
    public final List<FundShare> shares(Values split) {
        int ratePpm = split.get(share);
        return ratePpm == 0 ? List.of() : List.of(new FundShare(code, "", ratePpm));
    }

    @Override
    public final Optional<Long> sharePpm(Values split) {
        return split.find(share).map(Integer::longValue);
    }

    @Override
    public final boolean isIn(Plan plan) {
        return plan.block(kind).isPresent();
    }

    @Override
    public final List<Promise> promises(Plan plan, OfferTerms offer) {
        return plan.block(kind).stream()
                .map(terms -> promise(terms, offer.split().fundPpm(code, "")))
                .toList();
    }

    @Override
    public final List<Fact> rules(Plan plan) {
        return plan.block(kind).map(this::rule).stream().toList();
    }
}
