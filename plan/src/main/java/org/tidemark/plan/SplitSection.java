package org.tidemark.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tidemark.engine.money.Exact;
import org.tidemark.engine.plan.Split;
import org.tidemark.plan.mechanism.MechanismForm;
import org.tidemark.plan.mechanism.MechanismForms;
import org.tidemark.plan.shape.BlockType;
import org.tidemark.plan.shape.Key;
import org.tidemark.plan.shape.Numbers;
import org.tidemark.plan.shape.Phrase;
import org.tidemark.plan.shape.Reading;
import org.tidemark.plan.shape.Values;

/** The waterfall of an offer: shares of the price that add up to exactly 100 %. */
final class SplitSection {

    static final Key<Integer> COST = share("cost", "To the store or the supplier", "成本（商家货款）");
    static final Key<Integer> PLATFORM =
            share("platform", "To the operator, who also gets what rounding leaves", "平台份额");
    static final Key<Integer> REWARDS =
            share("rewards", "For referral, recruiters and agents", "奖励份额");
    static final Key<Integer> POOL = share("pool", "Into the reserve behind the points", "入池份额");
    static final BlockType TYPE = BlockType.of("offers.split", keys());

    private SplitSection() {}

    private static Key<?>[] keys() {
        Stream<Key<?>> own = Stream.of(COST, PLATFORM, REWARDS, POOL);
        Stream<Key<?>> ofMechanisms = MechanismForms.ALL.stream().map(MechanismForm::share);
        return Stream.concat(own, ofMechanisms).toArray(Key<?>[]::new);
    }

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
        for (Key<Integer> key : List.of(COST, PLATFORM, REWARDS, POOL)) {
            if (split.find(key).isEmpty()) {
                return Optional.empty();
            }
            sum += split.get(key);
        }
        for (MechanismForm form : MechanismForms.ALL) {
            Optional<Long> share = form.sharePpm(split);
            if (share.isEmpty()) {
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
                MechanismForms.ALL.stream().flatMap(form -> form.shares(split).stream()).toList());
    }
}
