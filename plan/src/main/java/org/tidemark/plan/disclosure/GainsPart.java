package org.tidemark.plan.disclosure;

import org.tidemark.engine.plan.AdPointTerms;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.engine.plan.Plan;
import org.tidemark.engine.plan.TeamTerms;
import org.tidemark.plan.economics.AdPointPromise;
import org.tidemark.plan.mechanism.MechanismForms;
import org.tidemark.plan.mechanism.MechanismWords;

/** Where any gain comes from: of each mechanism that the plan has. */
final class GainsPart {

    private static final LocalizedText NOTHING =
            new LocalizedText(
                    "本活动没有让人得利的机制：您付钱，您得到商品。",
                    "There is nothing to gain here: you pay, and you get the goods.");

    private GainsPart() {}

    static Part of(Subject subject) {
        Plan plan = subject.plan();
        Part.Draft part = Part.draft("gains", "得利从哪里来", "Where gains come from");
        if (subject.points().isPresent()) {
            part.say(
                            "积分：单价上升来自后来者的订单，以及卖出者留在池内的部分。池内的钱不做投资，不生息。",
                            "Points: the price rises by the orders of those who come later, and by what sellers leave in the pool. Its money is not invested and bears no interest.")
                    .warn("先来者多得的，就是后来者少得的。", "What the early gain is what the late lack.");
        }
        subject.economics().adPoints().stream()
                .filter(one -> one.offer().equals(subject.offer().id()))
                .forEach(one -> adPoints(part, subject, one));
        MechanismForms.of(plan)
                .forEach(form -> part.say(MechanismWords.say("gains." + form.code())));
        if (plan.block(TeamTerms.class).isPresent()) {
            part.say(
                    "团队贡献分：不是钱，不能兑换成钱。",
                    "Team contribution: no money, and never turned into money.");
        }
        boolean nothing =
                subject.points().isEmpty()
                        && subject.economics().adPoints().isEmpty()
                        && MechanismForms.of(plan).isEmpty();
        return (nothing ? part.say(NOTHING) : part).part();
    }

    /** Of an offer without points, in one line: what could be gained, and of what. */
    static Block.Saying line(Subject subject) {
        return subject.economics().adPoints().stream()
                .filter(one -> one.offer().equals(subject.offer().id()))
                .findFirst()
                .map(_ ->
                        new Block.Saying(
                                Tone.WARNING,
                                new LocalizedText(
                                        "广告积分只从广告收入支付，没有预留一分钱，永远放不完。",
                                        "Ad points are paid from advertising income alone; nothing of your order is set aside, and they never finish.")))
                .or(() ->
                        MechanismForms.of(subject.plan()).stream()
                                .findFirst()
                                .map(form ->
                                        new Block.Saying(
                                                Tone.WARNING,
                                                MechanismWords.say("gains." + form.code()))))
                .orElse(new Block.Saying(Tone.PLAIN, NOTHING));
    }

    private static void adPoints(Part.Draft part, Subject subject, AdPointPromise promise) {
        long releasePpm = subject.plan().block(AdPointTerms.class).orElseThrow().releaseRatePpm();
        part.say(
                        "广告积分：每天完成任务者按余额的 {0} 释放，只从广告收入支付，没有预留一分钱。按比例递减，永远放不完。",
                        "Ad points: {0} of the balance a day to those who do the day's tasks, paid from advertising income alone; nothing of your order is set aside. A share of the balance never finishes.",
                        Written.rate(releasePpm))
                .warn(
                        "若每天看 {0} 次广告、千次收入 {1}，只够支付第一天承诺的 {2}。",
                        "With {0} views a day at {1} per thousand, income pays {2} of the first day's promise.",
                        promise.adViewsPerDay(),
                        Written.number(promise.incomePerThousandViews()),
                        Written.share(promise.expectedShare()));
    }
}
