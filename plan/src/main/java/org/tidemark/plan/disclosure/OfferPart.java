package org.tidemark.plan.disclosure;

import org.tidemark.engine.plan.LocalizedText;

/** What an order gives, what that fetches now, and what the same money would be as a discount. */
final class OfferPart {

    private OfferPart() {}

    static Part of(Subject subject) {
        String price = subject.money(subject.priceFen());
        Part.Draft part =
                Part.draft("offer", "这笔订单给您什么", "What this order gives you")
                        .figure(Tone.PLAIN, new LocalizedText("您支付", "You pay"), price);
        subject.outlook()
                .filter(one -> one.coins() > 0)
                .ifPresent(one ->
                        part.figure(
                                Tone.PLAIN,
                                new LocalizedText("另用消费币支付", "And in coins"),
                                Written.coins(one.coins()),
                                new LocalizedText("这一部分不得积分", "this part earns no points")));
        subject.points()
                .ifPresentOrElse(
                        points -> points(part, subject, points),
                        () -> part.say(EarningWords.nothing(subject)));
        return part.part();
    }

    /** The same in one line. */
    static Block.Saying line(Subject subject) {
        String price = subject.money(subject.priceFen());
        return new Block.Saying(
                Tone.OFFER,
                subject.points()
                        .map(Subject.Points::quote)
                        .map(quote ->
                                quote.pointsMicro() == 0
                                        ? Written.say(
                                                "付 {0}，不得积分：{1}",
                                                "You pay {0} and get no points: {1}",
                                                price,
                                                EarningWords.limited(subject)
                                                        .orElse(EarningWords.TOO_LITTLE))
                                        : Written.say(
                                                "付 {0}，得 {1} 积分：现在卖掉得 {2}；同样的钱直接优惠 {3}。",
                                                "You pay {0} and get {1} points: sold now {2}; the same money as a discount {3}.",
                                                price,
                                                Written.points(quote.pointsMicro()),
                                                subject.money(quote.soldNowFen()),
                                                subject.money(quote.contributionFen())))
                        .orElseGet(() ->
                                Written.say(
                                        "付 {0}。{1}",
                                        "You pay {0}. {1}", price, EarningWords.nothing(subject))));
    }

    private static void points(Part.Draft part, Subject subject, Subject.Points points) {
        Quote quote = points.quote();
        boolean runs = subject.running().filter(RunningFigures::hasPrice).isPresent();
        part.figure(
                        Tone.OFFER,
                        new LocalizedText("您得到积分", "You get points"),
                        Written.points(quote.pointsMicro()),
                        EarningWords.limited(subject)
                                .orElseGet(() ->
                                        runs
                                                ? new LocalizedText(
                                                        "按这笔订单之前的单价",
                                                        "at the price before this order")
                                                : Written.say(
                                                        "按发行价 {0} 一分；以后单价越高，积分越少",
                                                        "at the issue price of {0} each; at a higher price you get fewer",
                                                        subject.money(
                                                                points.terms().issuePriceFen()))))
                .figure(
                        Tone.OFFER,
                        new LocalizedText("现在卖掉可得", "Sold now they fetch"),
                        subject.money(quote.soldNowFen()),
                        Written.say(
                                "{0}，已扣除留在池内的 {1}",
                                "{0}, after the {1} of a sale that stays in the pool",
                                runs
                                        ? new LocalizedText(
                                                "按这笔订单之后的单价", "at the price after this order")
                                        : new LocalizedText("按同一单价", "at that same price"),
                                Written.rate(points.terms().retentionPpm())))
                .figure(
                        Tone.OFFER,
                        new LocalizedText("同样的钱直接优惠", "The same money as a discount"),
                        subject.money(quote.contributionFen()),
                        new LocalizedText(
                                "订单中进入托底池的部分，若当场少收",
                                "what of your order goes into the pool, had it been taken off the price"));
        compare(part, subject, points);
    }

    private static void compare(Part.Draft part, Subject subject, Subject.Points points) {
        long less = points.quote().contributionFen() - points.quote().soldNowFen();
        double worse = points.economics().discountTest().worseShare();
        if (less > 0) {
            part.warn(
                    "现在卖掉，您比直接优惠少得 {0}。",
                    "Sold now, you have {0} less than with the discount.", subject.money(less));
        }
        if (worse > 0) {
            part.warn(
                            "若最后大家都卖掉，{0} 的订单所得少于直接优惠。",
                            "If all sell in the end, {0} of the orders get less than the discount.",
                            Written.share(worse))
                    .say(
                            "积分可能一直卖不到您所付的金额，也可能一直低于直接优惠。请只为商品付款。",
                            "The points may never fetch what you paid, nor even the discount. Buy for the goods alone.");
        } else {
            part.warn(
                    "积分不会多于直接优惠，也卖不到您所付的金额。请只为商品付款。",
                    "The points fetch no more than the discount, and not what you paid. Buy for the goods alone.");
        }
    }
}
