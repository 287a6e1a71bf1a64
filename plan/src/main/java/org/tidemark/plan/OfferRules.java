package org.tidemark.plan;

import java.util.List;
import java.util.Optional;
import org.tidemark.plan.shape.Key;
import org.tidemark.plan.shape.Named;
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
        needs(offer, OfferSection.AD_POINTS, PlanForm.AD_POINTS);
        needs(offer, OfferSection.MINT_RATIO, PlanForm.POOL);
        offer.find(OfferSection.SPLIT)
                .ifPresent(split -> {
                    SplitSection.check(split, reading);
                    needs(split, SplitSection.POOL, PlanForm.POOL);
                    needs(split, SplitSection.QUEUE, PlanForm.QUEUE);
                    needs(split, SplitSection.RED_PACKET, PlanForm.RED_PACKET);
                    dividendsExist(split);
                    ratesFitRewards(offer, split);
                });
    }

    /** A share above zero needs the mechanism that it is for. */
    private void needs(Values values, Key<Integer> share, Key<?> mechanism) {
        if (!plan.has(mechanism) && values.find(share).orElse(0) > 0) {
            reading.mistake(
                    values.spot(share),
                    Phrase.of(
                            "the plan has no %1$s: add the block %1$s or remove this key",
                            "方案没有 %1$s：请加上 %1$s 块，或删去此键", mechanism.name()));
        }
    }

    private void dividendsExist(Values split) {
        if (plan.has(PlanForm.DIVIDENDS) && plan.find(PlanForm.DIVIDENDS).isEmpty()) {
            return;
        }
        List<String> names =
                plan.find(PlanForm.DIVIDENDS).orElse(List.of()).stream().map(Named::name).toList();
        for (Named<Integer> share : split.find(SplitSection.DIVIDEND).orElse(List.of())) {
            if (!names.contains(share.name())) {
                reading.mistake(
                        share.spot(),
                        new Phrase(
                                        "the plan has no such dividend: add it to the block dividends",
                                        "方案没有这项分红：请加入 dividends 块")
                                .and(
                                        names.isEmpty()
                                                ? new Phrase(" or remove this key", "，或删去此键")
                                                : Phrase.of(
                                                        "; allowed: %s",
                                                        "；允许：%s", String.join(", ", names))));
            }
        }
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
