package org.tidemark.plan;

import java.util.List;
import java.util.Optional;
import org.tidemark.engine.money.Exact;
import org.tidemark.engine.plan.Split;
import org.tidemark.engine.plan.Split.DividendShare;
import org.tidemark.plan.shape.BlockType;
import org.tidemark.plan.shape.Key;
import org.tidemark.plan.shape.MapType;
import org.tidemark.plan.shape.Named;
import org.tidemark.plan.shape.Numbers;
import org.tidemark.plan.shape.Phrase;
import org.tidemark.plan.shape.Reading;
import org.tidemark.plan.shape.Texts;
import org.tidemark.plan.shape.Values;

/** The waterfall of an offer: shares of the price that add up to exactly 100 %. */
final class SplitSection {

    static final Key<Integer> COST = share("cost", "To the store or the supplier", "成本（商家货款）");
    static final Key<Integer> PLATFORM =
            share("platform", "To the operator, who also gets what rounding leaves", "平台份额");
    static final Key<Integer> REWARDS =
            share("rewards", "For referral, recruiters and agents", "奖励份额");
    static final Key<Integer> POOL = share("pool", "Into the reserve behind the points", "入池份额");
    static final Key<List<Named<Integer>>> DIVIDEND =
            Key.optional(
                    "dividend",
                    MapType.of(new Phrase("share of a dividend", "分红份额"), Texts.ID, Numbers.SHARE),
                    "no dividends",
                    "Into dividend funds, by their names",
                    "分红份额");
    static final Key<Integer> QUEUE = share("queue", "Into the fund of the queue rebate", "排队返利份额");
    static final Key<Integer> RED_PACKET =
            share("redPacket", "Into the fund of the red packets", "红包份额");

    static final BlockType TYPE =
            BlockType.of(
                    "offers.split", COST, PLATFORM, REWARDS, POOL, DIVIDEND, QUEUE, RED_PACKET);

    private SplitSection() {}

    private static Key<Integer> share(String name, String en, String zh) {
        return Key.defaulting(name, Numbers.SHARE, "0%", en, zh);
    }

    static void check(Values split, Reading reading) {
        sumPpm(split)
                .filter(sum -> sum != Exact.ONE_PPM)
                .ifPresent(sum -> reading.mistake(split.spot(), notWhole(sum)));
    }

    private static Phrase notWhole(long sumPpm) {
        long gap = sumPpm - Exact.ONE_PPM;
        Phrase fix = gap < 0 ? new Phrase("add", "增加") : new Phrase("take away", "减少");
        return Phrase.of(
                "the split adds up to %s, allowed: exactly 100%%; %s %s",
                "分账合计 %s，须恰为 100%%；请%s %s",
                Numbers.percent(sumPpm),
                fix,
                Numbers.percent(Math.abs(gap)));
    }

    /** The sum of all shares; empty while one is mistaken. */
    private static Optional<Long> sumPpm(Values split) {
        long sum = 0;
        for (Key<Integer> key : List.of(COST, PLATFORM, REWARDS, POOL, QUEUE, RED_PACKET)) {
            if (split.find(key).isEmpty()) {
                return Optional.empty();
            }
            sum += split.get(key);
        }
        if (split.has(DIVIDEND) && split.find(DIVIDEND).isEmpty()) {
            return Optional.empty();
        }
        for (Named<Integer> share : split.find(DIVIDEND).orElse(List.of())) {
            if (share.find().isEmpty()) {
                return Optional.empty();
            }
            sum += share.get();
        }
        return Optional.of(sum);
    }

    static Split build(Values split) {
        return new Split(
                split.get(COST),
                split.get(PLATFORM),
                split.get(REWARDS),
                split.get(POOL),
                split.find(DIVIDEND).orElse(List.of()).stream()
                        .map(share -> new DividendShare(share.name(), share.get()))
                        .toList(),
                split.get(QUEUE),
                split.get(RED_PACKET));
    }
}
