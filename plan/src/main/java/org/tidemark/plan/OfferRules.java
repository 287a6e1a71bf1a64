package org.tidemark.plan;

import java.util.Optional;
import org.tidemark.plan.mechanism.MechanismForms;
import org.tidemark.plan.shape.Key;
import org.tidemark.plan.shape.Numbers;
import org.tidemark.plan.shape.Phrase;
import org.tidemark.plan.shape.Reading;
import org.tidemark.plan.shape.Values;

/** What must hold between an offer and the mechanisms of its plan. */
final class OfferRules {

    private final Values plan;
    private final Reading reading;

    OfferRules(Values plan, Reading reading) {
        this.plan = plan;
        this.reading = reading;
    }

    void check(Values offer) {
        needs(PlanForm.AD_POINTS, offer, OfferSection.AD_POINTS);
        needs(PlanForm.POOL, offer, OfferSection.MINT_RATIO);
        offer.find(OfferSection.SPLIT)
                .ifPresent(split -> {
                    SplitSection.check(split, reading);
                    needs(PlanForm.POOL, split, SplitSection.POOL);
                    MechanismForms.ALL.forEach(form -> form.checkShare(plan, split, reading));
                    ratesFitRewards(offer, split);
                });
    }

    private void needs(Key<?> mechanism, Values values, Key<Integer> share) {
        MechanismForms.needs(plan, mechanism, values, share, reading);
    }

    /** Per line of an order the cash rewards may take the rewards share and no more. */
    private void ratesFitRewards(Values offer, Values split) {
        Optional<Long> referral = referralPpm(offer);
        Optional<Long> recruiter = recruiterPpm();
        Optional<Long> agents = agentsPpm();
        Optional<Integer> rewards = split.find(SplitSection.REWARDS);
        if (referral.isEmpty() || recruiter.isEmpty() || agents.isEmpty() || rewards.isEmpty()) {
            return;
        }
        long sum = referral.get() + recruiter.get() + agents.get();
        if (sum > rewards.get()) {
            reading.mistake(
                    split.spot(SplitSection.REWARDS),
                    Phrase.of(
                            "the rewards share is %s, but rates of %s are promised out of it (referral"
                                    + " %s, recruiter %s, agents %s): raise the share or lower the rates",
                            "奖励份额为 %s，却承诺了 %s（推荐 %s、招商 %s、代理 %s）：请提高份额或降低比例",
                            Numbers.percent(rewards.get()),
                            Numbers.percent(sum),
                            Numbers.percent(referral.get()),
                            Numbers.percent(recruiter.get()),
                            Numbers.percent(agents.get())));
        }
    }

    /** Direct and indirect rate of the offer or else the programme; empty while mistaken. */
    private Optional<Long> referralPpm(Values offer) {
        if (offer.has(OfferSection.REFERRAL)) {
            return offer.find(OfferSection.REFERRAL).flatMap(OfferRules::sumPpm);
        }
        if (!plan.has(PlanForm.REFERRAL)) {
            return Optional.of(0L);
        }
        return plan.find(PlanForm.REFERRAL)
                .flatMap(referral ->
                        referral.has(ReferralSection.ORDER)
                                ? referral.find(ReferralSection.ORDER).flatMap(OfferRules::sumPpm)
                                : Optional.of(0L));
    }

    private static Optional<Long> sumPpm(Values rates) {
        return rates.find(ReferralSection.DIRECT)
                .flatMap(direct ->
                        rates.find(ReferralSection.INDIRECT)
                                .map(indirect -> (long) direct + indirect));
    }

    private Optional<Long> recruiterPpm() {
        return plan.has(PlanForm.STORES)
                ? plan.find(PlanForm.STORES)
                        .flatMap(stores -> stores.find(StoreSection.RECRUITER))
                        .map(Integer::longValue)
                : Optional.of(0L);
    }

    private Optional<Long> agentsPpm() {
        return plan.has(PlanForm.AGENTS)
                ? plan.find(PlanForm.AGENTS).flatMap(AgentSection::cashOnOrderPpm)
                : Optional.of(0L);
    }
}
