package org.tidemark.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tidemark.engine.plan.AgentTerms.Base;
import org.tidemark.engine.plan.OfferTerms.Zone;
import org.tidemark.plan.mechanism.MechanismForms;
import org.tidemark.plan.shape.Named;
import org.tidemark.plan.shape.Phrase;
import org.tidemark.plan.shape.Reading;
import org.tidemark.plan.shape.Values;

/**
 * What must hold between the keys of a plan. Each rule looks at what could be read and keeps silent
 * where a value that it needs is mistaken already.
 */
final class PlanRules {

    private final Values plan;
    private final Reading reading;

    PlanRules(Values plan, Reading reading) {
        this.plan = plan;
        this.reading = reading;
    }

    void check() {
        titles().forEach(title -> TitleSection.check(title, reading));
        plan.find(PlanForm.POOL).ifPresent(pool -> PoolSection.check(pool, reading));
        plan.find(PlanForm.TEAM).ifPresent(team -> TeamSection.check(team, reading));
        MechanismForms.ALL.forEach(form -> form.check(plan, reading));
        OfferRules rules = new OfferRules(plan, reading);
        offers().flatMap(offer -> offer.find().stream()).forEach(rules::check);
        repurchaseNeedsEnrolment();
        adReleaseNeedsAdPoints();
    }

    private Stream<Named<Values>> offers() {
        return plan.find(PlanForm.OFFERS).orElse(List.of()).stream();
    }

    private Stream<Values> titles() {
        Stream<Values> ofOffers =
                offers().flatMap(offer -> offer.find().stream())
                        .flatMap(offer -> offer.find(OfferSection.TITLE).stream());
        Stream<Values> ofOperator =
                plan
                        .find(PlanForm.OPERATOR)
                        .flatMap(operator -> operator.find(OperatorSection.NAME))
                        .stream();
        Stream<Values> ofPlan = plan.find(PlanForm.TITLE).stream();
        return Stream.of(ofPlan, ofOperator, ofOffers).flatMap(titles -> titles);
    }

    private void repurchaseNeedsEnrolment() {
        List<Optional<Zone>> zones =
                offers().map(offer -> offer.find().flatMap(o -> o.find(OfferSection.ZONE)))
                        .toList();
        if (zones.contains(Optional.<Zone>empty()) || zones.contains(Optional.of(Zone.ENROLMENT))) {
            return;
        }
        offers().map(Named::get)
                .filter(offer -> offer.get(OfferSection.ZONE) == Zone.REPURCHASE)
                .forEach(offer ->
                        reading.mistake(
                                offer.spot(OfferSection.ZONE),
                                new Phrase(
                                        "nobody could buy a repurchase offer, since no offer enrols: add one"
                                                + " with zone: enrolment or make this one standard",
                                        "没有入门档，无人能买复购档：请加一个 zone: enrolment 的商品档，或改为 standard")));
    }

    private void adReleaseNeedsAdPoints() {
        if (plan.has(PlanForm.AD_POINTS)) {
            return;
        }
        Phrase fix =
                new Phrase(
                        "the plan has no ad points: add the block adPoints or ",
                        "方案没有广告积分：请加上 adPoints 块，或");
        plan.find(PlanForm.REFERRAL)
                .filter(referral -> referral.find(ReferralSection.AD_RELEASE).isPresent())
                .ifPresent(referral ->
                        reading.mistake(
                                referral.spot(ReferralSection.AD_RELEASE),
                                fix.and(new Phrase("remove this one", "删去此块"))));
        plan.find(PlanForm.AGENTS)
                .filter(agents ->
                        agents.find(AgentSection.BASE).equals(Optional.of(Base.AD_RELEASE)))
                .ifPresent(agents ->
                        reading.mistake(
                                agents.spot(AgentSection.BASE),
                                fix.and(new Phrase("write base: order", "写 base: order"))));
    }
}
