package org.tidemark.plan.law;

import static org.tidemark.plan.law.Conditions.ofPlan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tidemark.engine.money.Exact;
import org.tidemark.engine.plan.IssuanceWindow;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.PoolTerms;
import org.tidemark.plan.PlanFigures;
import org.tidemark.plan.economics.OfferEconomics;
import org.tidemark.plan.economics.Reach;
import org.tidemark.plan.shape.Numbers;

/** Rules about what the figures of a plan come to. */
final class MathematicsConditions {

    private static final double MUCH_GROWTH = 10;
    private static final double LITTLE_GROWTH_FOR_A_FAKE = 100;

    private MathematicsConditions() {}

    static Map<String, Condition> all() {
        return Map.of(
                "ENG-01", ofPlan(MathematicsConditions::mintsTooMuch),
                "ENG-03", ofPlan(MathematicsConditions::lateBreakEven),
                "ENG-04", ofPlan(MathematicsConditions::ceiling),
                "ENG-05", ofPlan(MathematicsConditions::worseThanDiscount),
                "ENG-06", ofPlan(MathematicsConditions::cheapFakes),
                "ENG-07", ofPlan(MathematicsConditions::endsMinting),
                "ENG-09", ofPlan(MathematicsConditions::adPoints));
    }

    /** The reader refuses such a plan; plans that come another way are caught here. */
    private static List<Occurrence> mintsTooMuch(LawSubject subject) {
        List<Occurrence> found = new ArrayList<>();
        subject.plan()
                .block(PoolTerms.class)
                .ifPresent(pool -> ratio(subject, "pool.mintRatio", pool.mintRatioPpm(), found));
        for (OfferTerms offer : subject.plan().offers()) {
            String path = "offers." + offer.id() + ".mintRatio";
            if (subject.places().has(path)) {
                ratio(subject, path, offer.mintRatioPpm(), found);
            }
        }
        return found;
    }

    private static void ratio(
            LawSubject subject, String path, int ratioPpm, List<Occurrence> found) {
        if (ratioPpm > Exact.ONE_PPM) {
            String percent = Numbers.percent(ratioPpm);
            found.add(
                    subject.at(
                            path,
                            percent + " of a contribution is handed out as points",
                            "入池金额的 " + percent + " 发为积分"));
        }
    }

    private static List<Occurrence> lateBreakEven(LawSubject subject) {
        return offers(
                subject,
                offer -> offer.breakEvenAt(1).cash() > MUCH_GROWTH,
                offer -> {
                    String growth = times(offer.breakEvenAt(1).cash(), 1);
                    if (offer.breakEvenAt(1).cashReach() == Reach.FORCED_EXIT_FIRST) {
                        return about(
                                subject,
                                offer,
                                "cash for what was paid never comes, the forced exit is before it; without one"
                                        + " cumulative orders would have to grow "
                                        + growth,
                                "永远换不回所付金额，在此之前已强制出局；若无强制出局，须累计订单增至 " + growth);
                    }
                    return about(
                            subject,
                            offer,
                            "cash for what was paid needs cumulative orders to grow " + growth,
                            "换回所付金额须累计订单增至 " + growth);
                });
    }

    private static List<Occurrence> ceiling(LawSubject subject) {
        return offers(
                subject,
                offer -> offer.ceiling().getFirst().share() < 1,
                offer -> {
                    String share = PlanFigures.percent(offer.ceiling().getFirst().share(), 1);
                    return about(
                            subject,
                            offer,
                            "at most " + share + " of all spend can ever be paid back in cash",
                            "任何情形下最多 " + share + " 的消费额能拿回全额现金");
                });
    }

    private static List<Occurrence> worseThanDiscount(LawSubject subject) {
        return offers(
                subject,
                offer -> offer.discountTest().worseShare() > 0.5,
                offer -> {
                    String share = PlanFigures.percent(offer.discountTest().worseShare(), 1);
                    String discount = PlanFigures.percent(offer.discountTest().discount(), 0);
                    return about(
                            subject,
                            offer,
                            share + " end with less than a discount of " + discount,
                            share + " 的会员所得低于 " + discount + " 的直接折扣");
                });
    }

    private static List<Occurrence> cheapFakes(LawSubject subject) {
        return offers(
                subject,
                offer ->
                        offer.washOrders().stream()
                                .anyMatch(wash -> wash.growth() < LITTLE_GROWTH_FOR_A_FAKE),
                offer -> {
                    String growth = times(offer.washOrders().getFirst().growth(), 1);
                    return about(
                            subject,
                            offer,
                            "a store that fakes a sale breaks even at " + growth,
                            "商家虚假下单在订单增至 " + growth + " 时即可获利");
                });
    }

    private static List<Occurrence> endsMinting(LawSubject subject) {
        return subject.plan().block(PoolTerms.class).stream()
                .filter(pool -> !pool.issuance().equals(IssuanceWindow.ALWAYS))
                .map(pool ->
                        subject.at(
                                "pool.issuance.until",
                                "orders after that day earn no points",
                                "该日之后的订单不再获赠积分"))
                .toList();
    }

    private static List<Occurrence> adPoints(LawSubject subject) {
        return subject.economics().adPoints().stream()
                .map(promise ->
                        subject.at(
                                "offers." + promise.offer() + ".adPoints",
                                "promises %s of the price and sets nothing aside; %d views a day at %s a thousand pay %s of it"
                                        .formatted(
                                                PlanFigures.percent(promise.promise(), 0),
                                                promise.adViewsPerDay(),
                                                PlanFigures.grouped(
                                                        promise.incomePerThousandViews(), 2),
                                                PlanFigures.percent(promise.expectedShare(), 0)),
                                "承诺额为售价的 %s，无任何预留；每日 %d 次观看、千次 %s 元时只够兑付 %s"
                                        .formatted(
                                                PlanFigures.percent(promise.promise(), 0),
                                                promise.adViewsPerDay(),
                                                PlanFigures.grouped(
                                                        promise.incomePerThousandViews(), 2),
                                                PlanFigures.percent(promise.expectedShare(), 0))))
                .toList();
    }

    private static List<Occurrence> offers(
            LawSubject subject,
            Predicate<OfferEconomics> fires,
            Function<OfferEconomics, Occurrence> about) {
        Stream<OfferEconomics> offers = subject.economics().offers().stream();
        return offers.filter(fires).map(about).toList();
    }

    private static Occurrence about(
            LawSubject subject, OfferEconomics offer, String en, String zh) {
        return subject.at(
                "offers." + offer.offer() + ".split.pool",
                offer.offer() + ": " + en,
                offer.offer() + "：" + zh);
    }

    private static String times(double growth, int decimals) {
        return Double.isInfinite(growth) ? "∞" : PlanFigures.grouped(growth, decimals) + "x";
    }
}
