package org.tidemark.plan.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tidemark.engine.plan.AgentTerms;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.Plan;
import org.tidemark.engine.plan.ReferralRates;
import org.tidemark.engine.plan.ReferralTerms;
import org.tidemark.engine.plan.ReferralTerms.Qualification;
import org.tidemark.engine.plan.StoreTerms;
import org.tidemark.engine.plan.TeamTerms;

/**
 * Who else gets something because a member buys or does a day's tasks: every share of an order and
 * of a release that a plan gives to inviters, agents and those above (SPEC 5.2, 5.7, 5.8, 5.12).
 * Buyers, invited people and inviters read these sentences and no others.
 */
public final class OthersShares {

    private OthersShares() {}

    /** Of an order of one offer, and of what follows it; none where nobody else gets anything. */
    static List<LocalizedText> of(Plan plan, OfferTerms offer) {
        List<LocalizedText> lines = new ArrayList<>();
        order(lines, offer.referral(), new LocalizedText("", ""));
        common(lines, plan);
        return lines;
    }

    /** Of orders of all offers of a plan; none where nobody else gets anything. */
    public static List<LocalizedText> of(Plan plan) {
        Map<ReferralRates, List<OfferTerms>> offers =
                plan.offers().stream()
                        .collect(
                                Collectors.groupingBy(
                                        OfferTerms::referral,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        List<LocalizedText> lines = new ArrayList<>();
        offers.forEach((rates, some) ->
                order(lines, rates, offers.size() == 1 ? new LocalizedText("", "") : names(some)));
        common(lines, plan);
        return lines;
    }

    private static LocalizedText names(List<OfferTerms> offers) {
        return new LocalizedText(
                offers.stream().map(one -> one.title().zh()).collect(Collectors.joining("、")) + "：",
                offers.stream().map(one -> one.title().en()).collect(Collectors.joining(", "))
                        + ": ");
    }

    private static void order(List<LocalizedText> lines, ReferralRates rates, LocalizedText of) {
        if (rates.directPpm() > 0 || rates.indirectPpm() > 0) {
            lines.add(
                    Written.say(
                            "{0}每笔订单所付的钱，邀请买家的人得 {1}，邀请他的人得 {2}。",
                            "{0}Of the money paid for each order, who invited the buyer gets {1} and who invited that person gets {2}.",
                            of,
                            Written.rate(rates.directPpm()),
                            Written.rate(rates.indirectPpm())));
        }
    }

    private static void common(List<LocalizedText> lines, Plan plan) {
        plan.block(ReferralTerms.class).ifPresent(terms -> release(lines, terms));
        if (!lines.isEmpty()) {
            lines.add(
                    new LocalizedText(
                            "得到钱的邀请人只有这两级，没有第三级；买家付的钱不因此增加。",
                            "No inviter further up is paid money: there is no third level. What the buyer pays does not grow by it."));
        }
        plan.block(AgentTerms.class).ifPresent(terms -> agents(lines, terms));
        plan.block(TeamTerms.class)
                .ifPresent(terms ->
                        lines.add(
                                Written.say(
                                        "每笔订单另给上方至多 {0} 级的人贡献分：贡献分不是钱，不能兑换成钱。",
                                        "Each order also gives contribution to people up to {0} levels above: it is no money, and never turned into money.",
                                        terms.depth())));
        plan.block(StoreTerms.class).ifPresent(terms -> stores(lines, terms));
    }

    private static void release(List<LocalizedText> lines, ReferralTerms terms) {
        ReferralRates rates = terms.adRelease();
        if (rates.directPpm() > 0 || rates.indirectPpm() > 0) {
            lines.add(
                    Written.say(
                            "每次释放广告积分，邀请人另得释放额的 {0}，邀请他的人另得 {1}：从广告收入支付，不动会员的积分；广告收入不够时所有人按同一比例少得。",
                            "Of each release of ad points, who invited gets {0} of what is released on top, and who invited that person {1}: from advertising income, not from the member’s points. Where that income is short, everybody gets less in the same proportion.",
                            Written.rate(rates.directPpm()),
                            Written.rate(rates.indirectPpm())));
        }
        if (!lines.isEmpty() && terms.qualify() == Qualification.PURCHASE) {
            lines.add(
                    new LocalizedText(
                            "邀请人自己有过结算的订单，才得到这些。",
                            "An inviter gets this only once an order of his own has been settled."));
        }
    }

    private static void agents(List<LocalizedText> lines, AgentTerms terms) {
        long most =
                terms.mode() == AgentTerms.Mode.ADDITIVE
                        ? (long) terms.districtPpm()
                                + terms.cityPpm()
                                + terms.provincePpm()
                                + terms.areaPpm()
                        : Math.max(
                                Math.max(terms.districtPpm(), terms.cityPpm()),
                                Math.max(terms.provincePpm(), terms.areaPpm()));
        if (most > 0) {
            boolean onOrders = terms.base() == AgentTerms.Base.ORDER;
            boolean money = terms.pays() == AgentTerms.Pays.CASH;
            lines.add(
                    Written.say(
                            "{0}，该地区的代理合计至多得 {1} 的{2}。",
                            "{0} the agents of the region get up to {1} together, in {2}.",
                            onOrders
                                    ? new LocalizedText("每笔订单", "Of each order")
                                    : new LocalizedText("每次释放", "Of each release"),
                            Written.rate(most),
                            money
                                    ? new LocalizedText("钱", "money")
                                    : new LocalizedText("贡献分", "contribution")));
        }
    }

    private static void stores(List<LocalizedText> lines, StoreTerms terms) {
        if (terms.recruiterPpm() > 0) {
            lines.add(
                    Written.say(
                            "在门店的每笔订单，引进该门店的人得 {0}。",
                            "Of each order in a store, who brought the store in gets {0}.",
                            Written.rate(terms.recruiterPpm())));
        }
        if (terms.lockBuyers()) {
            lines.add(
                    new LocalizedText(
                            "没有邀请人的会员第一次在门店消费后，店主从此就是他的邀请人。",
                            "Whoever was invited by nobody and buys in a store has its owner as the one who invited him from then on."));
        }
    }
}
