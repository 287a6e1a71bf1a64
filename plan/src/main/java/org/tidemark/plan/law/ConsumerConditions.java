package org.tidemark.plan.law;

import static org.tidemark.plan.law.Conditions.ofFacts;
import static org.tidemark.plan.law.Conditions.ofPlan;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.PoolTerms;
import org.tidemark.engine.plan.StoreTerms;
import org.tidemark.plan.PlanFacts;

/** Rules that protect who buys. */
final class ConsumerConditions {

    private static final int RETURN_DAYS = 7;
    private static final int NOTICE_DAYS = 7;
    private static final int ADULT_AGE = 18;

    private ConsumerConditions() {}

    static Map<String, Condition> all() {
        return Map.of(
                "CON-01", ofPlan(ConsumerConditions::shortReturn),
                "CON-04", ofFacts(ConsumerConditions::shortNotice, PlanFacts.NOTICE_DAYS),
                "CON-05", ofPlan(ConsumerConditions::lacksForDisclosure),
                "CON-06", ofPlan(ConsumerConditions::forcedExit),
                "CON-08", ofFacts(ConsumerConditions::minors, PlanFacts.LEAST_AGE),
                "CON-10",
                        ofFacts(
                                subject ->
                                        subject.plan().offers().stream()
                                                .anyMatch(ConsumerConditions::feedsPool),
                                ConsumerConditions::withoutEvidence,
                                PlanFacts.EVIDENCE_OF_DELIVERY));
    }

    /** Where there are stores, an order that settles at once is one at a store's till. */
    private static List<Occurrence> shortReturn(LawSubject subject) {
        boolean hasStores = subject.plan().block(StoreTerms.class).isPresent();
        return subject.plan().offers().stream()
                .filter(offer -> isShort(offer.settle()))
                .filter(offer -> !hasStores || !offer.settle().isZero())
                .map(offer ->
                        subject.at(
                                "offers." + offer.id() + ".settle",
                                "settles " + offer.settle() + " after receipt, not P7D or later",
                                "收货后 " + offer.settle() + " 即结算，短于 P7D"))
                .toList();
    }

    private static boolean isShort(Period settle) {
        LocalDate received = LocalDate.EPOCH;
        return received.plus(settle).isBefore(received.plusDays(RETURN_DAYS));
    }

    private static List<Occurrence> shortNotice(LawSubject subject) {
        return subject.facts().find(PlanFacts.NOTICE_DAYS).stream()
                .filter(days -> days < NOTICE_DAYS)
                .map(days ->
                        subject.at(
                                "",
                                "a new version is made public %d days before".formatted(days),
                                "规则变更仅提前 %d 日公示".formatted(days)))
                .toList();
    }

    private static List<Occurrence> lacksForDisclosure(LawSubject subject) {
        List<Occurrence> found = new ArrayList<>();
        lacks(subject, "title", "the programme has no title", "缺少活动名称", found);
        lacks(subject, "operator", "operator and contact are not stated", "缺少经营者及联系方式", found);
        for (OfferTerms offer : subject.plan().offers()) {
            lacks(
                    subject,
                    "offers." + offer.id() + ".title",
                    "the offer " + offer.id() + " has no title",
                    "商品档 " + offer.id() + " 缺少名称",
                    found);
        }
        return found;
    }

    private static void lacks(
            LawSubject subject, String path, String en, String zh, List<Occurrence> found) {
        if (!subject.places().has(path)) {
            found.add(subject.at(path, en, zh));
        }
    }

    private static List<Occurrence> forcedExit(LawSubject subject) {
        return subject.plan().block(PoolTerms.class).stream()
                .map(pool ->
                        subject.at(
                                "pool.cap",
                                "a holding is redeemed by force at the cap",
                                "达到封顶即强制出局"))
                .toList();
    }

    private static List<Occurrence> minors(LawSubject subject) {
        return subject.facts().find(PlanFacts.LEAST_AGE).stream()
                .filter(age -> age < ADULT_AGE)
                .map(age ->
                        subject.at(
                                "",
                                "members may be %d years old".formatted(age),
                                "会员最低年龄为 %d 岁".formatted(age)))
                .toList();
    }

    private static boolean feedsPool(OfferTerms offer) {
        return offer.split().poolPpm() > 0;
    }

    private static List<Occurrence> withoutEvidence(LawSubject subject) {
        if (subject.facts().find(PlanFacts.EVIDENCE_OF_DELIVERY).orElse(true)) {
            return List.of();
        }
        return subject.plan().offers().stream()
                .filter(ConsumerConditions::feedsPool)
                .map(offer ->
                        subject.at(
                                "offers." + offer.id() + ".split.pool",
                                "orders of "
                                        + offer.id()
                                        + " may settle without evidence of delivery",
                                offer.id() + " 的订单可在无交付证据时结算"))
                .toList();
    }
}
