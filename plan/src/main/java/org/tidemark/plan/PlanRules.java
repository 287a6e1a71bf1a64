package org.tidemark.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tidemark.engine.plan.AgentTerms.Base;
import org.tidemark.engine.plan.OfferTerms.Zone;
import org.tidemark.plan.shape.Named;
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
        plan.find(PlanForm.DIVIDENDS).orElse(List.of()).stream()
                .flatMap(dividend -> dividend.find().stream())
                .forEach(dividend -> DividendSection.check(dividend, reading));
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
                                "nobody could buy a repurchase offer, since no offer"
                                        + " enrols: add one with zone: enrolment or make"
                                        + " this one standard"));
    }

    private void adReleaseNeedsAdPoints() {
        if (plan.has(PlanForm.AD_POINTS)) {
            return;
        }
        String fix = "the plan has no ad points: add the block adPoints or ";
        plan.find(PlanForm.REFERRAL)
                .filter(referral -> referral.find(ReferralSection.AD_RELEASE).isPresent())
                .ifPresent(referral ->
                        reading.mistake(
                                referral.spot(ReferralSection.AD_RELEASE),
                                fix + "remove this one"));
        plan.find(PlanForm.AGENTS)
                .filter(agents ->
                        agents.find(AgentSection.BASE).equals(Optional.of(Base.AD_RELEASE)))
                .ifPresent(agents ->
                        reading.mistake(agents.spot(AgentSection.BASE), fix + "write base: order"));
    }
}
