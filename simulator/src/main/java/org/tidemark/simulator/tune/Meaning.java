package org.tidemark.simulator.tune;

import java.util.ArrayList;
import java.util.List;
import org.tidemark.simulator.report.Bilingual;

/** What the result of a search means, and what it does not. */
final class Meaning {

    private static final double TOLERANCE = 0.02;

    private Meaning() {}

    static List<Bilingual> of(Tuning tuning) {
        List<Bilingual> notes = new ArrayList<>();
        Prospect expected = tuning.found().expected();
        if (tuning.isDiscountPaidLater()) {
            notes.add(
                    new Bilingual(
                            "找到的方案就是“晚付的折扣”：每人拿回的恰好是自己订单放进池里的钱，没有人多得，也没有人少得。直接打折当场就给同样的钱。",
                            "The plan found is a discount paid later: everybody gets exactly what his own order put into the pool, nobody more and nobody less. A plain discount gives the same money at once."));
        } else {
            notes.add(
                    new Bilingual(
                                    "仍有 {} 的订单少于直接优惠；多得的人多得的，就是其他人少得的。",
                                    "Still {} of the orders get less than a plain discount; what some get more is what others get less.")
                            .with(TuneShown.share(1 - expected.betterOff())));
        }
        notes.add(
                new Bilingual(
                                "无论怎样调，全部消费中能全额拿回的上限仍是 {}，不是 100%。",
                                "However it is tuned, at most {} of all spend can ever be paid back in full, not 100 %.")
                        .with(TuneShown.share(expected.ceiling())));
        notes.add(
                new Bilingual(
                        "假设：订单相等，人人持有到强制出局，其余按最后单价各自计算。真实订单不同，请用 backtest 验证；法律问题请用 check。",
                        "Assumed: equal orders, everybody holds until a forced exit, the rest counted at the last price, each alone. Real orders differ: try them with backtest, and the law with check."));
        if (differs(tuning.found())) {
            notes.add(
                    new Bilingual(
                            "公式与引擎的计数不一致：以引擎为准。",
                            "Formula and engine differ here: believe the engine."));
        }
        if (tuning.worsensTerms()) {
            notes.add(
                    new Bilingual(
                            "它提高了留池比例或降低了封顶：已在运行的活动不能改用它，只能用于新活动。",
                            "It raises the retention or lowers the cap: a running programme cannot take it over, only a new one can."));
        }
        if (tuning.found().candidate().poolSharePpm()
                != tuning.before().candidate().poolSharePpm()) {
            notes.add(
                    new Bilingual(
                            "池的变化由奖励份额抵消。无人领取的奖励原归经营者，所以奖励常无人领取时，经营者的实际成本会变。",
                            "What the pool gets more the rewards get less. Rewards that nobody claims went to the operator, so where that is common, his cost does change."));
        }
        if (tuning.leftOut() > 0) {
            notes.add(
                    new Bilingual(
                                    "{} 个取值未参与：那里强制出局会失控，公式不成立。",
                                    "{} of the values tried were left out: forced exits can run away there, and no formula holds.")
                            .with(tuning.leftOut()));
        }
        return notes;
    }

    /** Whether estimate and count are more than two in a hundred orders, or of the price, apart. */
    static boolean differs(Tuning.Row row) {
        Prospect expected = row.expected();
        Counted counted = row.counted();
        return !expected.holds()
                || apart(expected.betterOff(), counted.betterOffShare())
                || apart(expected.median(), counted.medianShare())
                || apart(expected.last(), counted.lastShare());
    }

    private static boolean apart(double one, double other) {
        return Math.abs(one - other) > TOLERANCE;
    }
}
