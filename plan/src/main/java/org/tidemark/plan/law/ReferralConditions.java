package org.tidemark.plan.law;

import static org.tidemark.plan.law.Conditions.ofFacts;
import static org.tidemark.plan.law.Conditions.ofPlan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.tidemark.engine.plan.AgentTerms;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.Plan;
import org.tidemark.engine.plan.ReferralRates;
import org.tidemark.engine.plan.ReferralTerms;
import org.tidemark.engine.plan.ReferralTerms.Qualification;
import org.tidemark.engine.plan.TeamTerms;
import org.tidemark.plan.PlanFacts;
import org.tidemark.plan.economics.CashRates;
import org.tidemark.plan.shape.Numbers;

/** Rules about pay for bringing others in. */
final class ReferralConditions {

    private static final int MOST_REFERRAL_PAY_PPM = 300_000;
    private static final int MANY_MEMBERS = 30;
    private static final int DEEP = 3;

    private ReferralConditions() {}

    static Map<String, Condition> all() {
        return Map.of(
                "PYR-02", ofPlan(ReferralConditions::purchaseQualifies),
                "PYR-03", ofPlan(ReferralConditions::team),
                "PYR-04", ofPlan(subject -> levels(subject, "indirect")),
                "PYR-05", ofPlan(ReferralConditions::onlyDirect),
                "PYR-06", ofPlan(ReferralConditions::highPay),
                "PYR-07", ofPlan(ReferralConditions::agents),
                "PYR-08",
                        ofFacts(
                                ReferralConditions::thresholds,
                                PlanFacts.MEMBERS,
                                PlanFacts.SPONSOR_DEPTH),
                "ADP-03", ofPlan(ReferralConditions::downlineAdIncome));
    }

    private static List<Occurrence> purchaseQualifies(LawSubject subject) {
        return subject.plan().block(ReferralTerms.class).stream()
                .filter(referral -> referral.qualify() == Qualification.PURCHASE)
                .map(referral ->
                        subject.at(
                                "referral.qualify",
                                "only who has bought is paid for referring",
                                "须先消费才有推荐奖励"))
                .toList();
    }

    private static List<Occurrence> team(LawSubject subject) {
        return subject.plan().block(TeamTerms.class).stream()
                .map(team ->
                        subject.at(
                                "team",
                                "leaders of %d levels get contribution for their team's orders"
                                        .formatted(team.levels().size()),
                                "设有 %d 级团队贡献分".formatted(team.levels().size())))
                .toList();
    }

    private static List<Occurrence> onlyDirect(LawSubject subject) {
        return levels(subject, "indirect").isEmpty() ? levels(subject, "direct") : List.of();
    }

    /** Every place of the plan that pays that level. */
    private static List<Occurrence> levels(LawSubject subject, String level) {
        ToIntFunction<ReferralRates> rate =
                level.equals("direct") ? ReferralRates::directPpm : ReferralRates::indirectPpm;
        Plan plan = subject.plan();
        List<Occurrence> found = new ArrayList<>();
        plan.block(ReferralTerms.class)
                .ifPresent(referral -> {
                    pays(
                            subject,
                            "referral.order." + level,
                            rate.applyAsInt(referral.order()),
                            found);
                    pays(
                            subject,
                            "referral.adRelease." + level,
                            rate.applyAsInt(referral.adRelease()),
                            found);
                });
        for (OfferTerms offer : plan.offers()) {
            String own = "offers." + offer.id() + ".referral";
            if (subject.places().has(own)) {
                pays(subject, own + "." + level, rate.applyAsInt(offer.referral()), found);
            }
        }
        return found;
    }

    private static void pays(LawSubject subject, String path, int ratePpm, List<Occurrence> found) {
        if (ratePpm > 0) {
            String percent = Numbers.percent(ratePpm);
            boolean direct = path.endsWith(".direct");
            found.add(
                    subject.at(
                            path,
                            direct
                                    ? percent + " to the sponsor"
                                    : percent + " to the sponsor's sponsor",
                            (direct ? "直推 " : "间推 ") + percent));
        }
    }

    private static List<Occurrence> highPay(LawSubject subject) {
        Plan plan = subject.plan();
        return plan.offers().stream()
                .filter(offer -> CashRates.onOrderPpm(plan, offer) > MOST_REFERRAL_PAY_PPM)
                .map(offer -> {
                    String percent = Numbers.percent(CashRates.onOrderPpm(plan, offer));
                    return subject.at(
                            "offers." + offer.id() + ".split.rewards",
                            "direct, indirect, recruiter and agents get " + percent,
                            "直推、间推、招商与代理合计 " + percent);
                })
                .toList();
    }

    private static List<Occurrence> agents(LawSubject subject) {
        return subject.plan().block(AgentTerms.class).stream()
                .filter(ReferralConditions::pays)
                .map(agents ->
                        subject.at(
                                "agents.rates",
                                "agents have a share of their region's turnover",
                                "区域代理按流水提成"))
                .toList();
    }

    private static boolean pays(AgentTerms agents) {
        return agents.districtPpm() > 0
                || agents.cityPpm() > 0
                || agents.provincePpm() > 0
                || agents.areaPpm() > 0;
    }

    private static List<Occurrence> thresholds(LawSubject subject) {
        int members = subject.facts().find(PlanFacts.MEMBERS).orElse(0);
        int depth = subject.facts().find(PlanFacts.SPONSOR_DEPTH).orElse(0);
        return members >= MANY_MEMBERS && depth >= DEEP
                ? List.of(
                        subject.at(
                                "",
                                "%d members, sponsors %d deep".formatted(members, depth),
                                "会员 %d 人，推荐关系 %d 层".formatted(members, depth)))
                : List.of();
    }

    private static List<Occurrence> downlineAdIncome(LawSubject subject) {
        return subject.plan().block(ReferralTerms.class).stream()
                .filter(referral ->
                        referral.adRelease().directPpm() > 0
                                || referral.adRelease().indirectPpm() > 0)
                .map(referral -> {
                    String direct = Numbers.percent(referral.adRelease().directPpm());
                    String indirect = Numbers.percent(referral.adRelease().indirectPpm());
                    return subject.at(
                            "referral.adRelease",
                            "%s and %s of what others' ad points release"
                                    .formatted(direct, indirect),
                            "下级广告积分释放额的 %s 与 %s".formatted(direct, indirect));
                })
                .toList();
    }
}
