package org.tidemark.plan.mechanism;

import java.util.List;
import java.util.Optional;
import org.tidemark.engine.fact.Fact;
import org.tidemark.engine.plan.DividendTerms;
import org.tidemark.engine.plan.DividendTerms.Dividend;
import org.tidemark.engine.plan.DividendTerms.Weights;
import org.tidemark.engine.plan.FundShare;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.Plan;
import org.tidemark.engine.plan.PlanBlock;
import org.tidemark.plan.shape.BlockType;
import org.tidemark.plan.shape.Key;
import org.tidemark.plan.shape.MapType;
import org.tidemark.plan.shape.Named;
import org.tidemark.plan.shape.Numbers;
import org.tidemark.plan.shape.Phrase;
import org.tidemark.plan.shape.Reading;
import org.tidemark.plan.shape.TextShapes;
import org.tidemark.plan.shape.Values;

/** Dividend funds with weighted holders: as many funds as the plan names. */
final class DividendForm implements MechanismForm {

    private static final String FUND = "dividend";

    static final Key<Weights> WEIGHTS =
            Key.required(
                    "weights",
                    TextShapes.oneOf(Weights.class),
                    "Whether weights are set by command or follow from purchases",
                    "权重来源：指定或按消费");
    static final Key<Long> UNIT =
            Key.optional(
                    "unit",
                    Numbers.POSITIVE_AMOUNT,
                    "must stand with `weights: purchase`, must not with `appointed`",
                    "Spend that makes one weight",
                    "每一权重所需消费额");
    static final Key<Integer> CAP =
            Key.optional(
                    "cap",
                    Numbers.RATIO,
                    "must stand with `weights: purchase`, must not with `appointed`",
                    "A holder is paid until this share of their spend",
                    "分红上限（占消费额）");
    static final Key<List<Named<Values>>> DIVIDENDS =
            Key.optional(
                    "dividends",
                    MapType.of(
                            new Phrase("dividend", "分红"),
                            TextShapes.ID,
                            BlockType.of("dividend", WEIGHTS, UNIT, CAP)),
                    "none",
                    "Dividend funds, by name",
                    "分红");
    static final Key<List<Named<Integer>>> SHARE =
            Key.optional(
                    "dividend",
                    MapType.of(
                            new Phrase("share of a dividend", "分红份额"),
                            TextShapes.ID,
                            Numbers.SHARE),
                    "no dividends",
                    "Into dividend funds, by their names",
                    "分红份额");

    @Override
    public String code() {
        return "dividends";
    }

    @Override
    public Key<?> block() {
        return DIVIDENDS;
    }

    @Override
    public Key<?> share() {
        return SHARE;
    }

    @Override
    public void check(Values plan, Reading reading) {
        plan.find(DIVIDENDS).orElse(List.of()).stream()
                .flatMap(dividend -> dividend.find().stream())
                .forEach(dividend -> checkDividend(dividend, reading));
    }

    private static void checkDividend(Values dividend, Reading reading) {
        dividend.find(WEIGHTS)
                .ifPresent(weights -> {
                    for (Key<?> key : List.of(UNIT, CAP)) {
                        checkKey(dividend, weights, key, reading);
                    }
                });
    }

    private static void checkKey(Values dividend, Weights weights, Key<?> key, Reading reading) {
        boolean needed = weights == Weights.PURCHASE;
        if (needed && !dividend.has(key)) {
            reading.mistake(
                    dividend.spot(),
                    Phrase.of(
                            "the key \"%s\" is missing: weights by purchase need it",
                            "缺少键 \"%s\"：按消费计权重时必填", key.name()));
        } else if (!needed && dividend.has(key)) {
            reading.mistake(
                    dividend.spot(key),
                    Phrase.of(
                            "appointed weights have no %s: remove this key",
                            "指定权重没有 %s：请删去此键", key.name()));
        }
    }

    /** Every share names a dividend of the plan. */
    @Override
    public void checkShare(Values plan, Values split, Reading reading) {
        if (plan.has(DIVIDENDS) && plan.find(DIVIDENDS).isEmpty()) {
            return;
        }
        List<String> names =
                plan.find(DIVIDENDS).orElse(List.of()).stream().map(Named::name).toList();
        for (Named<Integer> share : split.find(SHARE).orElse(List.of())) {
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

    @Override
    public Optional<PlanBlock> terms(Values plan) {
        return plan.find(DIVIDENDS)
                .map(dividends ->
                        new DividendTerms(
                                dividends.stream()
                                        .map(named -> dividend(named.name(), named.get()))
                                        .toList()));
    }

    private static Dividend dividend(String name, Values dividend) {
        return new Dividend(
                name,
                dividend.get(WEIGHTS),
                dividend.find(UNIT).orElse(0L),
                dividend.find(CAP).orElse(0));
    }

    @Override
    public List<FundShare> shares(Values split) {
        return split.find(SHARE).orElse(List.of()).stream()
                .map(share -> new FundShare(FUND, share.name(), share.get()))
                .filter(share -> share.ratePpm() > 0)
                .toList();
    }

    @Override
    public Optional<Long> sharePpm(Values split) {
        if (split.has(SHARE) && split.find(SHARE).isEmpty()) {
            return Optional.empty();
        }
        long sum = 0;
        for (Named<Integer> share : split.find(SHARE).orElse(List.of())) {
            if (share.find().isEmpty()) {
                return Optional.empty();
            }
            sum += share.get();
        }
        return Optional.of(sum);
    }

    @Override
    public boolean isIn(Plan plan) {
        return plan.block(DividendTerms.class).isPresent();
    }

    @Override
    public List<Promise> promises(Plan plan, OfferTerms offer) {
        return dividends(plan).stream()
                .filter(dividend -> dividend.weights() == Weights.PURCHASE)
                .map(dividend ->
                        Promise.of(
                                FUND,
                                dividend.name(),
                                dividend.capPpm(),
                                offer.split().fundPpm(FUND, dividend.name())))
                .toList();
    }

    @Override
    public List<Fact> rules(Plan plan) {
        return dividends(plan).stream().map(DividendForm::rule).toList();
    }

    private static Fact rule(Dividend dividend) {
        return dividend.weights() == Weights.APPOINTED
                ? Fact.named("dividend.appointed", dividend.name(), 0, Fact.Unit.COUNT)
                : Fact.named(
                        "dividend.purchase",
                        dividend.name(),
                        dividend.unitFen(),
                        Fact.Unit.FEN,
                        Fact.of("cap", dividend.capPpm(), Fact.Unit.RATE));
    }

    private static List<Dividend> dividends(Plan plan) {
        return plan.block(DividendTerms.class).map(DividendTerms::dividends).orElse(List.of());
    }
}
