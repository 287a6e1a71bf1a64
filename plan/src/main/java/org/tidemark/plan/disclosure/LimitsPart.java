package org.tidemark.plan.disclosure;

import org.tidemark.engine.plan.OfferTerms.Zone;
import org.tidemark.engine.plan.ReferralTerms;

/** What this is not, and that nobody need recruit anyone. */
final class LimitsPart {

    private LimitsPart() {}

    static Part of(Subject subject) {
        Part.Draft part =
                Part.draft("limits", "这不是什么", "What this is not")
                        .warn(
                                "不是保证：没有人保证您拿回任何金额。",
                                "No guarantee: nobody guarantees that you get any amount back.")
                        .warn(
                                "不是存款：没有利息，没有存款保险，不能随时按所付金额取回。",
                                "No deposit: no interest, no insurance, and you cannot draw what you paid.")
                        .warn(
                                "不是投资：不要为了得利而购买，更不要借钱购买。",
                                "No investment: do not buy for a gain, and never with borrowed money.")
                        .warn(
                                "不必介绍任何人：不介绍人，您的积分和商品一分不少。",
                                "You need not recruit anyone: who brings nobody gets the same goods and the same points.");
        boolean zones =
                subject.plan().offers().stream().anyMatch(offer -> offer.zone() == Zone.REPURCHASE);
        if (zones) {
            part.say(
                    "复购类商品只卖给买过入门类商品的会员。",
                    "Some offers are sold only to those who have bought an enrolment offer before.");
        } else {
            part.say(
                    "不交任何入门费；购买商品之外没有其他费用。",
                    "There is no entry fee and nothing to pay besides the goods.");
        }
        boolean mustBuy =
                subject.plan()
                        .block(ReferralTerms.class)
                        .filter(terms -> terms.qualify() == ReferralTerms.Qualification.PURCHASE)
                        .isPresent();
        if (mustBuy) {
            part.warn(
                    "推荐奖励只给自己买过的会员。",
                    "Referral rewards go only to members who have bought something themselves.");
        }
        return part.part();
    }
}
