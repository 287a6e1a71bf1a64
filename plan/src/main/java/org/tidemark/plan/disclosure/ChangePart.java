package org.tidemark.plan.disclosure;

import org.tidemark.plan.PlanFacts;

/** Who may change what, and with what notice (SPEC 5.0). */
final class ChangePart {

    private ChangePart() {}

    static Part of(Subject subject) {
        Part.Draft part =
                Part.draft("change", "谁能改规则", "Who may change the rules")
                        .say(
                                "只有经营者能发布新版规则，新版只管发布之后的订单和操作，每一版都永久记入账本。",
                                "Only the operator can bring a new version of the rules into force. It holds for what comes after it, and every version stays in the books for ever.");
        if (subject.points().isPresent()) {
            part.say(
                            "不能改：币种、发行价；不能提高留池比例，不能降低封顶。已得的积分不减少。",
                            "The operator cannot change the currency and the issue price, cannot raise what stays in the pool of a sale, and cannot lower the cap. Points that you have are not taken away.")
                    .say(
                            "可以改：价格分账、今后订单的积分比例、奖励比例、限额、发放期；可以暂停或停止发放积分。",
                            "The operator can change the split of the price, what later orders earn, rewards, limits and dates, and can pause or end the handing out of points.");
        } else {
            part.say(
                    "可以改：价格分账、奖励比例和各项机制的比例。",
                    "The operator can change the split of the price, the rewards and the rates of each mechanism.");
        }
        notice(part, subject.facts().find(PlanFacts.NOTICE_DAYS).orElse(0));
        return part.part();
    }

    /** No plan file sets a term, so what the operator states is told as his statement. */
    private static void notice(Part.Draft part, int days) {
        if (days > 0) {
            part.say(
                    "经营者声明：新版规则至少公示 {0} 天后才生效。",
                    "The operator states: a new version is made public at least {0} days before it holds.",
                    Written.count(days));
        } else {
            part.warn(
                    "方案没有约定提前通知的天数：新版可以一经发布就生效。",
                    "The plan sets no term of notice: a new version may hold as soon as it is made public.");
        }
    }
}
