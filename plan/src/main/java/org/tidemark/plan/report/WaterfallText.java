package org.tidemark.plan.report;

import java.io.PrintWriter;
import org.tidemark.engine.money.Fen;
import org.tidemark.engine.plan.Plan;
import org.tidemark.plan.Language;
import org.tidemark.plan.economics.OrderWaterfall;
import org.tidemark.plan.economics.OrderWaterfall.Line;
import org.tidemark.plan.mechanism.MechanismWords;

/** Where an order goes, line by line. */
final class WaterfallText {

    private final Language language;

    WaterfallText(Language language) {
        this.language = language;
    }

    void print(Plan plan, OrderWaterfall waterfall, PrintWriter out) {
        String title = language.of(plan.offer(waterfall.offer()).orElseThrow().title());
        out.println();
        out.println(
                language.of("一笔 1000.00 的订单去向", "Where an order of 1000.00 goes") + " · " + title);
        Columns columns = new Columns();
        boolean ofTheOrder = true;
        for (Line line : waterfall.lines()) {
            if (ofTheOrder && !line.role().isShare() && !line.role().isPart()) {
                columns.row(language.of("合计", "together"), new Fen(waterfall.priceFen()).plain());
                ofTheOrder = false;
            }
            columns.row(
                    (line.role().isPart() ? "  " : "") + label(line),
                    new Fen(line.amountFen()).plain());
        }
        columns.print(out);
    }

    private String label(Line line) {
        return switch (line.role()) {
            case COST -> language.of("货款（商家或供应商）", "goods: to the store or supplier");
            case PLATFORM -> language.of("平台", "platform");
            case REWARDS -> language.of("奖励，其中最多", "rewards, of which at most");
            case DIRECT -> language.of("推荐人", "to the buyer's sponsor");
            case INDIRECT -> language.of("推荐人的推荐人", "to the sponsor's sponsor");
            case RECRUITER -> language.of("商家招商人", "to who brought the store in");
            case AGENTS -> language.of("区域代理合计", "to regional agents together");
            case UNCLAIMED -> language.of("无人领取的部分至少", "claimed by nobody, at least");
            case POOL -> language.of("入托底池", "into the pool behind the points");
            case FUND -> language.of(MechanismWords.say("into." + line.fund(), line.name()));
            case POINTS_AT_PRICE_BEFORE ->
                    language.of("所得积分，按下单前单价计", "points for it, at the price before the order");
            case POINTS_IF_SOLD ->
                    language.of("若按该单价立即卖出，到手", "what they pay if sold at that price");
            case AD_POINTS -> language.of("所得广告积分（并非钱）", "ad points for it (no money)");
        };
    }
}
