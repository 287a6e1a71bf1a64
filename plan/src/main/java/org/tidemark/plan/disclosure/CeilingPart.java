package org.tidemark.plan.disclosure;

import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.plan.economics.Ceiling;
import org.tidemark.plan.economics.DiscountTest;

/** What all members together can get, whatever anybody does. */
final class CeilingPart {

    private CeilingPart() {}

    static Part of(Subject subject, Subject.Points points) {
        DiscountTest test = points.economics().discountTest();
        Ceiling ceiling = ceiling(points);
        Part.Draft part =
                Part.draft("ceiling", "所有人合计最多能拿回多少", "What all members together can get")
                        .say(
                                "付出去的钱只能来自收进来的钱。每 {0} 订单有 {1} 进入托底池。",
                                "What is paid out comes from what was paid in. Of each order of {0}, {1} goes into the pool.",
                                subject.money(subject.priceFen()),
                                subject.money(points.quote().contributionFen()))
                        .figure(
                                Tone.WARNING,
                                new LocalizedText(
                                        "消费能全额拿回的上限",
                                        "Most of all spend that can ever be paid back"),
                                Written.share(ceiling.share()),
                                new LocalizedText(
                                        "无论任何人怎么做，占全部消费的比例都不会更高",
                                        "as a share of what everybody spends, whatever anybody does"));
        if (points.exitComesFirst(subject.priceFen())) {
            part.warn(
                    "本方案在拿回全额之前就强制出局，所以没有人能靠卖积分拿回全额。",
                    "Here the forced exit comes before that: nobody gets the whole price back by selling points.");
        }
        part.say("如果最后大家都卖掉，每付 100：", "If everybody sells in the end, for each 100 paid:")
                .figure(
                        Tone.PLAIN,
                        new LocalizedText("直接优惠会是", "A discount would have been"),
                        Written.number(test.discount() * 100))
                .figure(
                        Tone.PLAIN,
                        new LocalizedText("居中的订单得到", "The order in the middle gets"),
                        Written.number(test.medianCash() * 100))
                .figure(
                        Tone.PLAIN,
                        new LocalizedText("最后的订单得到", "The last order gets"),
                        Written.number(test.lastCash() * 100))
                .figure(
                        Tone.PLAIN,
                        new LocalizedText("少于直接优惠的订单", "Orders with less than the discount"),
                        Written.share(test.worseShare()));
        if (test.worseShare() > 0) {
            part.say(
                    "早加入的所得多于晚加入的，多出来的正是晚加入的少得的。",
                    "Those who joined early get more than those who join late; it is what these get less.");
        }
        return part.part();
    }

    /** The same in one line. */
    static Block.Saying line(Subject.Points points) {
        return new Block.Saying(
                Tone.WARNING,
                Written.say(
                        "所有人合计最多拿回全部消费的 {0}。请只为商品付款。",
                        "All members together get back {0} of all spend at most. Buy for the goods alone.",
                        Written.share(ceiling(points).share())));
    }

    private static Ceiling ceiling(Subject.Points points) {
        return points.economics().ceiling().stream()
                .filter(one -> one.multiple() == 1)
                .findFirst()
                .orElseThrow();
    }
}
