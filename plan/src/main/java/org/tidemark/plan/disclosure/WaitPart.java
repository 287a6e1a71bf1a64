package org.tidemark.plan.disclosure;

import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.plan.economics.BreakEven;
import org.tidemark.plan.economics.OrderFlow;

/** By how much all orders must grow before the points reach what was paid, and when that is. */
final class WaitPart {

    private static final double LN_2 = Math.log(2);
    private static final LocalizedText NOTHING_TO_WAIT_FOR =
            new LocalizedText(
                    "这笔订单不得积分，没有什么可等。",
                    "This order earns no points: there is nothing to wait for.");

    private WaitPart() {}

    static Part of(Subject subject, Subject.Points points) {
        if (subject.eligibleShare() == 0) {
            return Part.draft("wait", "要等到什么时候", "How long you would wait")
                    .say(NOTHING_TO_WAIT_FOR)
                    .part();
        }
        BreakEven even = even(subject, points);
        boolean exitFirst = points.exitComesFirst(subject.priceFen());
        Part.Draft part =
                Part.draft("wait", "要等到什么时候", "How long you would wait")
                        .say(
                                "单价只随新订单和他人卖出而上升。下面是：累计订单要增至您加入时的多少倍（其间无人卖出）。",
                                "The price rises only with new orders and with sales of others. Below: how many times as many orders there must have been as on the day you join, if nobody sells meanwhile.")
                        .figure(
                                Tone.OFFER,
                                Written.say(
                                        "积分值 {0}（您所付）",
                                        "Points worth the {0} you paid",
                                        subject.money(subject.priceFen())),
                                Written.times(even.worth()));
        if (exitFirst) {
            part.figure(
                    Tone.WARNING,
                    Written.say("卖掉可得 {0}", "Selling pays {0}", subject.money(subject.priceFen())),
                    new LocalizedText("不可能", "never"),
                    Written.say(
                            "在此之前已被强制出局，最多得 {0}；若无强制出局，要 {1}",
                            "before that you are forced out with at most {0}; without that rule it would take {1}",
                            subject.money(points.quote().mostCashFen()),
                            Written.times(even.cash())));
        } else {
            part.figure(
                    Tone.OFFER,
                    Written.say("卖掉可得 {0}", "Selling pays {0}", subject.money(subject.priceFen())),
                    Written.times(even.cash()));
        }
        when(part, subject, exitFirst ? even.worth() : even.cash(), exitFirst);
        return part.warn(
                        "以上不是预测，也不是承诺；没有新订单，池内就没有新钱。",
                        "None of this is a forecast or a promise. Without new orders no new money comes in.")
                .part();
    }

    /** The same in one line. */
    static Block.Saying line(Subject subject, Subject.Points points) {
        return new Block.Saying(Tone.WARNING, words(subject, points));
    }

    private static LocalizedText words(Subject subject, Subject.Points points) {
        if (subject.eligibleShare() == 0) {
            return NOTHING_TO_WAIT_FOR;
        }
        String price = subject.money(subject.priceFen());
        if (points.exitComesFirst(subject.priceFen())) {
            return Written.say(
                    "靠卖积分拿不回 {0}：积分最多卖到 {1} 就被强制卖出。",
                    "Selling points never pays back {0}: they are sold by force at {1} at most.",
                    price,
                    subject.money(points.quote().mostCashFen()));
        }
        double growth = even(subject, points).cash();
        LocalizedText times =
                Written.say(
                        "卖积分拿回 {0}，累计订单要增至现在的 {1}",
                        "For points to pay back {0} there must be {1} as many orders as now",
                        price,
                        Written.times(growth));
        if (Double.isInfinite(growth)) {
            return Written.say("靠卖积分永远拿不回 {0}。", "Selling points never pays back {0}.", price);
        }
        return subject.running()
                .filter(running -> running.ordersLast90Days() > 0)
                .map(_ ->
                        Written.say(
                                "{0}；按最近 90 天的增速：{1}。",
                                "{0}; at the last 90 days' growth: {1}.",
                                times,
                                Written.when(
                                        subject.economics().assumptions().orders().when(growth))))
                .orElseGet(() -> Written.say("{0}。", "{0}.", times));
    }

    private static BreakEven even(Subject subject, Subject.Points points) {
        return points.economics()
                .breakEvenAt(
                        1 / subject.eligibleShare(), subject.economics().assumptions().orders());
    }

    private static void when(Part.Draft part, Subject subject, double growth, boolean untilWorth) {
        LocalizedText what =
                untilWorth
                        ? new LocalizedText("积分值您所付", "Points worth what you paid")
                        : new LocalizedText("卖掉可得您所付", "Selling pays what you paid");
        subject.running()
                .filter(running -> running.ordersLast90Days() > 0)
                .ifPresentOrElse(
                        running -> dates(part, subject, what, growth),
                        () -> examples(part, what, growth));
    }

    private static void dates(Part.Draft part, Subject subject, LocalizedText what, double growth) {
        OrderFlow flow = subject.economics().assumptions().orders();
        OrderFlow steady = new OrderFlow(flow.ordersSoFar(), flow.ordersPerDay(), 0, flow.from());
        part.figure(
                        Tone.PLAIN,
                        Written.say("{0}：按最近 90 天的增速", "{0}: at the last 90 days' growth", what),
                        Written.when(flow.when(growth)),
                        Written.say(
                                "订单每月变化 {0}，一直如此",
                                "orders changing by {0} a month, without end",
                                Written.share(flow.growthPerMonth())))
                .figure(
                        Tone.PLAIN,
                        Written.say("{0}：订单不增不减", "{0}: orders as they are now", what),
                        Written.when(steady.when(growth)));
    }

    private static void examples(Part.Draft part, LocalizedText what, double growth) {
        part.figure(
                        Tone.PLAIN,
                        Written.say("{0}：每天订单一样多", "{0}: as many orders every day", what),
                        Written.times(growth - 1),
                        new LocalizedText(
                                "即您加入时活动已运行时间的这么多倍",
                                "as long as the programme had run when you joined"))
                .figure(
                        Tone.PLAIN,
                        Written.say("{0}：累计订单年年翻一番", "{0}: all orders doubling every year", what),
                        Double.isInfinite(growth)
                                ? Written.times(growth)
                                : Written.say(
                                        "{0} 年",
                                        "{0} years", Written.number(Math.log(growth) / LN_2)));
    }
}
