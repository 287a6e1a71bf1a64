package org.tidemark.plan;

import java.util.List;
import org.tidemark.engine.plan.DividendTerms;
import org.tidemark.engine.plan.DividendTerms.Dividend;
import org.tidemark.engine.plan.DividendTerms.Weights;
import org.tidemark.plan.shape.BlockType;
import org.tidemark.plan.shape.Key;
import org.tidemark.plan.shape.Named;
import org.tidemark.plan.shape.Numbers;
import org.tidemark.plan.shape.Phrase;
import org.tidemark.plan.shape.Reading;
import org.tidemark.plan.shape.Texts;
import org.tidemark.plan.shape.Values;

/** Dividend funds with weighted holders. */
final class DividendSection {

    static final Key<Weights> WEIGHTS =
            Key.required(
                    "weights",
                    Texts.oneOf(Weights.class),
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

    static final BlockType TYPE = BlockType.of("dividend", WEIGHTS, UNIT, CAP);

    private DividendSection() {}

    static void check(Values dividend, Reading reading) {
        dividend.find(WEIGHTS)
                .ifPresent(weights -> {
                    for (Key<?> key : List.of(UNIT, CAP)) {
                        check(dividend, weights, key, reading);
                    }
                });
    }

    private static void check(Values dividend, Weights weights, Key<?> key, Reading reading) {
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

    static DividendTerms build(List<Named<Values>> dividends) {
        return new DividendTerms(
                dividends.stream().map(named -> build(named.name(), named.get())).toList());
    }

    private static Dividend build(String name, Values dividend) {
        return new Dividend(
                name,
                dividend.get(WEIGHTS),
                dividend.find(UNIT).orElse(0L),
                dividend.find(CAP).orElse(0));
    }
}
