package org.tidemark.plan.disclosure;

import org.tidemark.engine.plan.CapTerms;
import org.tidemark.engine.plan.EligibilityLimits;
import org.tidemark.engine.plan.IssuanceWindow;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.engine.plan.PoolTerms;

/** Selling: what stays in the pool, where a holding is capped, and how it ends by force. */
final class ExitPart {

    private ExitPart() {}

    static Part of(Subject subject, Subject.Points points) {
        PoolTerms terms = points.terms();
        boolean ofSpend = terms.cap().basis() == CapTerms.Basis.SPEND;
        Part.Draft part =
                Part.draft("exit", "卖出、封顶与强制出局", "Selling, the cap and the forced exit")
                        .figure(
                                Tone.OFFER,
                                new LocalizedText("每次卖出留在池内", "Stays in the pool of each sale"),
                                Written.rate(terms.retentionPpm()),
                                new LocalizedText(
                                        "归其余持有人，不归经营者",
                                        "to the other holders, not to the operator"))
                        .figure(
                                Tone.OFFER,
                                new LocalizedText("封顶", "Cap"),
                                Written.say(
                                        "{0} 倍",
                                        "{0} times", Written.multiple(terms.cap().multiplePpm())),
                                ofSpend
                                        ? new LocalizedText("按消费金额", "of what you spent")
                                        : new LocalizedText(
                                                "按进入托底池的金额", "of what of it went into the pool"))
                        .figure(
                                Tone.OFFER,
                                new LocalizedText("强制出局最多实得", "The forced exit pays at most"),
                                subject.money(points.quote().mostCashFen()),
                                Written.say(
                                        "对 {0} 的消费，已扣留池部分",
                                        "for {0} spent, after what stays in the pool",
                                        subject.money(subject.priceFen())))
                        .warn(
                                "积分值到封顶时，您的积分会被全部强制卖出，不问您是否愿意；超出封顶的部分归其余持有人。",
                                "When your points reach the cap, all of them are sold by force, whether you wish it or not; what exceeds the cap goes to the other holders.");
        if (points.exitComesFirst(subject.priceFen())) {
            part.warn(
                    "强制出局所得少于您所付的 {0}。",
                    "The forced exit pays less than the {0} you paid.",
                    subject.money(subject.priceFen()));
        }
        limits(part, subject, terms);
        return part.say(
                        "许多人同时卖出时，每个人的所得会与此刻的报价不同。",
                        "When many sell at once, each gets something other than the quote of the moment.")
                .part();
    }

    private static void limits(Part.Draft part, Subject subject, PoolTerms terms) {
        EligibilityLimits limits = terms.limits();
        limit(part, subject, limits.perOrderFen(), "每单", "an order");
        limit(part, subject, limits.perDayFen(), "每天", "a day");
        limit(part, subject, limits.totalFen(), "总共", "in all");
        if (limits.verifiedOnly()) {
            part.say("只有实名会员得积分。", "Only members with a verified identity get points.");
        }
        IssuanceWindow window = terms.issuance();
        if (!window.equals(IssuanceWindow.ALWAYS)) {
            part.say(
                    "只有 {0} 至 {1} 的订单给积分。",
                    "Only orders from {0} to {1} earn points.",
                    Written.windowDay(window.fromEpochDay()),
                    Written.windowDay(window.untilEpochDay()));
        }
    }

    private static void limit(Part.Draft part, Subject subject, long fen, String zh, String en) {
        if (fen != EligibilityLimits.UNLIMITED) {
            part.say(
                    zh + "最多 {0} 计积分。", "At most {0} " + en + " earns points.", subject.money(fen));
        }
    }
}
