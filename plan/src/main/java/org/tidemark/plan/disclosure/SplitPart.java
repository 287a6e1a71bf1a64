package org.tidemark.plan.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.plan.economics.OrderWaterfall;
import org.tidemark.plan.mechanism.MechanismWords;

/** Where the money of an order of 1000.00 goes, line by line. */
final class SplitPart {

    private SplitPart() {}

    static Part of(Subject subject) {
        OrderWaterfall waterfall = OrderWaterfall.of(subject.plan(), subject.offer());
        List<List<LocalizedText>> rows = new ArrayList<>();
        for (OrderWaterfall.Line line : waterfall.lines()) {
            if (line.role().isShare() || line.role().isPart()) {
                String amount = subject.money(line.amountFen());
                rows.add(List.of(name(line), new LocalizedText(amount, amount)));
            }
        }
        Part.Draft part =
                Part.draft("split", "您付的钱去了哪里", "Where your money goes")
                        .add(
                                new Block.Table(
                                        List.of(
                                                Written.say(
                                                        "{0} 的订单",
                                                        "An order of {0}",
                                                        subject.money(waterfall.priceFen())),
                                                new LocalizedText("金额", "Amount")),
                                        rows));
        if (waterfall.lines().stream().anyMatch(line -> line.role().isPart())) {
            part.say(
                    "“其中”各行是奖励的组成部分，为最多可得；没有人领取的归“无人领取”一行。",
                    "Lines that begin with \"of which\" are parts of the rewards, each the most that can be claimed.");
        }
        return part.part();
    }

    private static LocalizedText name(OrderWaterfall.Line line) {
        return switch (line.role()) {
            case COST -> new LocalizedText("商品成本（商家或供应商）", "Goods (store or supplier)");
            case PLATFORM -> new LocalizedText("经营者", "Operator");
            case REWARDS -> new LocalizedText("奖励", "Rewards");
            case DIRECT -> new LocalizedText("其中 您的推荐人", "of which who introduced you");
            case INDIRECT -> new LocalizedText("其中 推荐人的推荐人", "of which who introduced them");
            case RECRUITER -> new LocalizedText("其中 招商人", "of which who brought the store in");
            case AGENTS -> new LocalizedText("其中 区域代理", "of which regional agents");
            case UNCLAIMED -> new LocalizedText("其中 无人领取", "of which nobody claims");
            case POOL -> new LocalizedText("托底池", "Pool behind the points");
            case FUND -> MechanismWords.say("split." + line.fund(), line.name());
            case POINTS_AT_PRICE_BEFORE -> new LocalizedText("积分", "Points");
            case POINTS_IF_SOLD -> new LocalizedText("积分卖掉可得", "Points if sold");
            case AD_POINTS -> new LocalizedText("广告积分", "Ad points");
        };
    }
}
