package org.tidemark.plan.law;

import static org.tidemark.plan.law.Conditions.always;
import static org.tidemark.plan.law.Conditions.ofFacts;
import static org.tidemark.plan.law.Conditions.ofPlan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tidemark.engine.money.Exact;
import org.tidemark.engine.money.Fen;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.engine.plan.OperatorFacts;
import org.tidemark.engine.plan.Plan;
import org.tidemark.engine.plan.PoolTerms;
import org.tidemark.engine.plan.StoreTerms;
import org.tidemark.plan.PlanFacts;
import org.tidemark.plan.shape.Key;
import org.tidemark.plan.shape.Numbers;
import org.tidemark.plan.shape.Place;

/** Rules about raising, promising and passing on money. */
final class MoneyConditions {

    private static final int HALF_PPM = 500_000;

    private MoneyConditions() {}

    static Map<String, Condition> all() {
        return Map.ofEntries(
                Map.entry("FND-01", ofPlan(MoneyConditions::promises)),
                Map.entry("FND-03", ofPlan(MoneyConditions::capAboveSpend)),
                Map.entry("FND-04", ofPlan(MoneyConditions::cheapGoods)),
                Map.entry(
                        "FND-06",
                        ofFacts(
                                MoneyConditions::oldDebts,
                                PlanFacts.ISSUES_COINS,
                                PlanFacts.GRANTS_IN_BATCHES)),
                Map.entry("FND-07", ofPlan(MoneyConditions::standing)),
                Map.entry(
                        "SEC-01",
                        ofFacts(
                                subject ->
                                        stated(
                                                subject,
                                                PlanFacts.GRANTS_SHARES,
                                                "shares of a company are granted",
                                                "授予公司股份"),
                                PlanFacts.GRANTS_SHARES)),
                Map.entry("PAY-01", ofPlan(MoneyConditions::stores)),
                Map.entry("PAY-02", ofPlan(MoneyConditions::coinsAtStores)),
                Map.entry("TAX-01", always("every plan", "所有方案")),
                Map.entry("VEN-01", always("every plan", "所有方案")));
    }

    private static List<Occurrence> promises(LawSubject subject) {
        CopyPatterns patterns = CopyPatterns.of(subject.plan().jurisdiction());
        Plan plan = subject.plan();
        List<Occurrence> found = new ArrayList<>();
        inTitle(subject, patterns, "title", plan.title(), found);
        plan.block(OperatorFacts.class)
                .ifPresent(operator ->
                        inTitle(subject, patterns, "operator.name", operator.name(), found));
        plan.offers()
                .forEach(offer ->
                        inTitle(
                                subject,
                                patterns,
                                "offers." + offer.id() + ".title",
                                offer.title(),
                                found));
        subject.copies().forEach(copy -> found.addAll(patterns.in(copy)));
        return found;
    }

    private static void inTitle(
            LawSubject subject,
            CopyPatterns patterns,
            String path,
            LocalizedText title,
            List<Occurrence> found) {
        inTitle(subject, patterns, path + ".zh", title.zh(), found);
        if (!title.en().equals(title.zh())) {
            inTitle(subject, patterns, path + ".en", title.en(), found);
        }
    }

    private static void inTitle(
            LawSubject subject,
            CopyPatterns patterns,
            String path,
            String text,
            List<Occurrence> found) {
        Place place = subject.places().of(path);
        patterns.in(new AdvertisingCopy("", text))
                .forEach(match ->
                        found.add(
                                new Occurrence(
                                        "", path, place.line(), place.column(), match.found())));
    }

    private static List<Occurrence> capAboveSpend(LawSubject subject) {
        return subject.plan().block(PoolTerms.class).stream()
                .filter(MoneyConditions::paysMoreThanBasis)
                .map(pool -> {
                    String most = Numbers.percent(mostPpm(pool));
                    return subject.at(
                            "pool.cap.multiple",
                            "a forced exit can pay up to " + most + " of the cap's basis",
                            "强制出局最多可得封顶基数的 " + most);
                })
                .toList();
    }

    private static boolean paysMoreThanBasis(PoolTerms pool) {
        return Exact.compareProducts(
                        pool.cap().multiplePpm(),
                        Exact.ONE_PPM - pool.retentionPpm(),
                        Exact.ONE_PPM,
                        Exact.ONE_PPM)
                > 0;
    }

    /** What a forced exit pays of the cap's basis, rounded up. */
    private static long mostPpm(PoolTerms pool) {
        return Exact.shareCeil(pool.cap().multiplePpm(), Exact.ONE_PPM - pool.retentionPpm());
    }

    private static List<Occurrence> cheapGoods(LawSubject subject) {
        return subject.plan().offers().stream()
                .filter(offer -> offer.split().costPpm() < HALF_PPM)
                .map(offer -> {
                    String cost = Numbers.percent(offer.split().costPpm());
                    return subject.at(
                            "offers." + offer.id() + ".split.cost",
                            "the goods cost " + cost + " of the price",
                            "商品成本占售价 " + cost);
                })
                .toList();
    }

    private static List<Occurrence> oldDebts(LawSubject subject) {
        List<Occurrence> found = new ArrayList<>();
        found.addAll(
                stated(
                        subject,
                        PlanFacts.ISSUES_COINS,
                        "old debts are turned into coins",
                        "以旧债换消费币"));
        found.addAll(
                stated(
                        subject,
                        PlanFacts.GRANTS_IN_BATCHES,
                        "old debts are turned into points in batches",
                        "以旧债分批换积分"));
        return found;
    }

    private static List<Occurrence> stated(
            LawSubject subject, Key<Boolean> fact, String en, String zh) {
        return subject.facts().find(fact).orElse(false)
                ? List.of(subject.at("", en, zh))
                : List.of();
    }

    private static List<Occurrence> standing(LawSubject subject) {
        List<Occurrence> found = new ArrayList<>();
        subject.facts()
                .find(PlanFacts.MEMBERS)
                .ifPresent(members ->
                        found.add(
                                subject.at(
                                        "",
                                        members + " members so far",
                                        "目前会员 " + members + " 人")));
        subject.facts()
                .find(PlanFacts.COLLECTED)
                .map(fen -> new Fen(fen).plain())
                .ifPresent(amount ->
                        found.add(subject.at("", amount + " paid in so far", "累计收款 " + amount)));
        if (found.isEmpty()) {
            found.add(subject.at("", "how it stands now is not given", "未给出目前数值"));
        }
        return found;
    }

    private static List<Occurrence> stores(LawSubject subject) {
        return subject.plan().block(StoreTerms.class).stream()
                .map(stores ->
                        subject.at(
                                "stores",
                                "money for other merchants passes through the platform",
                                "平台经手第三方商户货款"))
                .toList();
    }

    private static List<Occurrence> coinsAtStores(LawSubject subject) {
        if (subject.plan().block(StoreTerms.class).isEmpty()) {
            return List.of();
        }
        return subject.plan().offers().stream()
                .filter(offer -> offer.coinsPpm() > 0)
                .map(offer ->
                        subject.at(
                                "offers." + offer.id() + ".coins",
                                "coins pay at the stores, up to "
                                        + Numbers.percent(offer.coinsPpm()),
                                "消费币可在商家使用，最高 " + Numbers.percent(offer.coinsPpm())))
                .toList();
    }
}
