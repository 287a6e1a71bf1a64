package org.tidemark.plan.disclosure;

import java.time.Period;
import java.time.temporal.ChronoUnit;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.plan.mechanism.MechanismForms;
import org.tidemark.plan.mechanism.MechanismWords;

/** Giving goods back: before and after an order has settled. */
final class ReturnPart {

    private ReturnPart() {}

    static Part of(Subject subject) {
        Period window = subject.offer().settle();
        Part.Draft part = Part.draft("return", "退货", "Giving goods back");
        part.say(words(window));
        if (subject.points().isPresent()) {
            part.say(
                            "结算后退货：这笔订单的积分收回，退款为您所付。",
                            "Given back after settling: the points of that order are taken back and your payment is refunded.")
                    .warn(
                            "若这些积分已卖出，退款扣除其按当时单价的价值。",
                            "If you have sold those points, what they are worth at that time is taken off the refund.");
        }
        if (subject.offer().adPointsPpm() > 0) {
            part.say(
                    "这笔订单的广告积分若已付给您，也从退款中扣除。",
                    "What ad points have paid you for that order is taken off too.");
        }
        MechanismForms.of(subject.plan())
                .forEach(form -> MechanismWords.find("return." + form.code()).ifPresent(part::say));
        if (subject.offer().split().rewardsPpm() > 0) {
            part.say(
                    "别人因这笔订单得到的奖励也会收回。",
                    "Rewards that others had from that order are taken back too.");
        }
        return part.part();
    }

    /** The right to give goods back, in one line. */
    static Block.Saying line(Subject subject) {
        return new Block.Saying(Tone.PLAIN, words(subject.offer().settle()));
    }

    private static LocalizedText words(Period window) {
        return window.isZero()
                ? new LocalizedText(
                        "这类订单当场结算，没有约定的退货期；法律给您的退货权不受影响。",
                        "An order of this kind settles at once, without a return window of its own; your rights of return by law stand.")
                : Written.say(
                        "收货后 {0} 内退货，全额退款；过了这段时间订单才结算。法律给您的退货权不受影响。",
                        "Within {0} of receipt you can give the goods back for all of your money; only then does the order settle, with all that it earns. Your rights of return by law stand.",
                        span(window));
    }

    private static LocalizedText span(Period window) {
        long days = window.get(ChronoUnit.DAYS);
        long months = window.toTotalMonths();
        return months == 0
                ? Written.say("{0} 天", "{0} days", days)
                : days == 0
                        ? Written.say("{0} 个月", "{0} months", months)
                        : Written.say("{0} 个月又 {1} 天", "{0} months and {1} days", months, days);
    }
}
