package org.tidemark.simulator.backtest;

import java.util.ArrayList;
import java.util.List;
import org.tidemark.engine.money.Grouping;
import org.tidemark.engine.money.Ppm;
import org.tidemark.engine.plan.AdPointTerms;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.engine.plan.PoolTerms;
import org.tidemark.plan.mechanism.MechanismForms;
import org.tidemark.plan.mechanism.MechanismWords;
import org.tidemark.simulator.report.Bilingual;

/** The words of the report: plain, and without any promise. */
final class PageWords {

    static final Bilingual SOURCE =
            new Bilingual(
                    "订单文件 {}，{} 至 {}。所有会员一直持有，只有达到封顶才被强制出局。",
                    "Orders in {}, {} to {}. Everybody holds; the only exits are those forced by the cap.");
    static final Bilingual WHOLE =
            new Bilingual(
                    "的会员能拿回全部消费或更多（{} / {} 人）",
                    "of members would have back all they spent, or more ({} of {})");
    static final Bilingual MEDIAN =
            new Bilingual(
                    "是居中的会员能拿回的消费比例：已兑付的钱，加上现在出售可得的钱",
                    "of the spend is what the middle member would have back: cash already paid, plus what a sale would pay now");
    static final Bilingual DISCOUNT =
            new Bilingual(
                    "的会员若改为直接优惠会得到更多：同样的钱，当场返还消费的 {}",
                    "of members would have had more if the same money had been a discount: {} of the spend, at once");
    static final Bilingual PAST =
            new Bilingual(
                    "这是把真实订单放进此方案重算的结果，说的是过去，不是对将来的承诺。",
                    "These are real orders worked through the plan. They say what would have been, not what will be.");
    static final Bilingual DISTRIBUTION =
            new Bilingual("会员拿回了消费的多少", "How much of their spend members have back");
    static final Bilingual DISTRIBUTION_MARK =
            new Bilingual(
                    "人数，按拿回比例每 5% 一格；竖线是直接优惠的 {}",
                    "Number of members by share back, in steps of 5%; the upright line is the discount, {}");

    static final Bilingual ORDERS = new Bilingual("订单", "Orders");
    static final Bilingual MEMBERS = new Bilingual("会员", "Members");
    static final Bilingual SALES = new Bilingual("销售额", "Sales");
    static final Bilingual CONTRIBUTED = new Bilingual("进入托底池", "Paid into the pool");
    static final Bilingual POOL = new Bilingual("池内余额", "Pool now");
    static final Bilingual PAID_OUT = new Bilingual("已兑付", "Paid out");
    static final Bilingual EXITS = new Bilingual("强制出局", "Forced exits");
    static final Bilingual SUPPLY = new Bilingual("流通积分", "Points in circulation");
    static final Bilingual PRICE = new Bilingual("积分单价", "Price of a point");

    static final Bilingual NOT_USED = new Bilingual("未能使用的行", "Rows not used");

    static final Bilingual PRICE_AND_POOL = new Bilingual("单价与托底池", "Price and pool");
    static final Bilingual PRICE_BY_DAY =
            new Bilingual("每日末的积分单价", "Price of a point at the end of each day");
    static final Bilingual PRICE_NOTE =
            new Bilingual(
                    "单价上升不等于赚钱：加入越晚，同样的消费得到的积分越少。",
                    "A rising price is no gain: who joins later gets fewer points for the same spend.");
    static final Bilingual POOL_BY_DAY = new Bilingual("每日末的池内余额", "Pool at the end of each day");
    static final Bilingual POOL_NOTE =
            new Bilingual(
                    "池内的钱全部来自订单，兑付的钱也只能来自这里。",
                    "All money in the pool came from orders, and all payouts come from it.");

    static final Bilingual PAYBACK =
            new Bilingual("按加入月份看拿回多少", "What came back, by month of joining");
    static final Bilingual KEY_RANGE =
            new Bilingual("十人中居中八人的范围（P10 至 P90）", "eight in ten members (P10 to P90)");
    static final Bilingual KEY_MEDIAN = new Bilingual("居中的会员（P50）", "the middle member (P50)");
    static final Bilingual KEY_DISCOUNT = new Bilingual("同样的钱直接优惠", "the same money as a discount");
    static final Bilingual EVERYBODY = new Bilingual("全部", "Everybody");
    static final List<Bilingual> PAYBACK_HEADINGS =
            List.of(
                    new Bilingual("加入月份", "Joined"),
                    new Bilingual("会员", "Members"),
                    new Bilingual("消费", "Spend"),
                    new Bilingual("已兑付", "Cash out"),
                    new Bilingual("现在出售可得", "If sold now"),
                    new Bilingual("拿回占消费 P10 · P50 · P90", "Back, of spend P10 · P50 · P90"),
                    new Bilingual("拿回全部或更多", "All back or more"),
                    new Bilingual("直接优惠", "As a discount"),
                    new Bilingual("直接优惠更多", "Discount better"));

    static final Bilingual HOW = new Bilingual("怎样算的", "How this was worked out");
    static final Bilingual REJECTED = new Bilingual("未能使用的行", "Rows that could not be used");
    static final Bilingual NONE_REJECTED =
            new Bilingual("没有。文件的每一行都已结算。", "None. Every row of the file was settled.");
    static final Bilingual SEE_REJECTS =
            new Bilingual(
                    "{} 行；逐行的行号和原因见 rejects.csv。",
                    "{} rows; rejects.csv gives the line and the reason of each.");

    static final Bilingual MONEY_OF_REJECTED =
            new Bilingual(
                    "这些行中能读出的金额共 {}，占全部的 {}；另有 {} 行读不出金额。不含订单状态不是成交的行。",
                    "They carry {} as far as it can be told, {} of all; of {} rows no amount can be told. Rows whose state is no sale are not in this.");
    static final Bilingual MISSING =
            new Bilingual(
                    "注意：有 {} 的金额没有用上（{} 行，{} 行连金额也读不出）。下面的数字只说明读进去的部分，请先看 rejects.csv。",
                    "Mind: {} of the money is missing ({} rows, of {} of them not even the amount could be read). The figures below tell of the rest only; see rejects.csv first.");
    static final Bilingual RECOGNISED = new Bilingual("读文件时认出的", "What was recognised in the file");

    private PageWords() {}

    /** The warning that much is missing. */
    static Bilingual missing(BacktestResult result) {
        return MISSING.with(
                BacktestShown.percent(result.lostShare()) + "%",
                result.lost().rows(),
                result.lost().unknown());
    }

    /** How much money the rows carry that were not used. */
    static Bilingual moneyOfRejected(BacktestResult result) {
        return MONEY_OF_REJECTED.with(
                Grouping.thousands(BacktestShown.money(result.lost().moneyFen())),
                BacktestShown.percent(result.lostShare()) + "%",
                result.lost().unknown());
    }

    static Bilingual title(LocalizedText programme) {
        return new Bilingual(programme.zh() + "：回测", "Back test: " + programme.en());
    }

    /** What a reader must know to judge the figures. */
    static List<Bilingual> notes(BacktestResult result) {
        PoolTerms pool = result.plan().block(PoolTerms.class).orElseThrow();
        String multiple = Ppm.decimal(pool.cap().multiplePpm());
        String retention = Ppm.percent(pool.retentionPpm());
        List<Bilingual> notes = new ArrayList<>();
        notes.add(
                new Bilingual(
                                "所有会员一直持有，从不主动出售；只有达到封顶（{} 倍）的持仓被强制出局。",
                                "Everybody holds and nobody sells; the only exits are those forced by the cap of {} times.")
                        .with(multiple));
        notes.add(
                new Bilingual(
                                "“现在出售可得”按最后一天的单价、扣除 {} 回流、每位会员单独出售计算；许多人同时出售时各人所得会不同。",
                                "\"If sold now\" is at the last price, less the {} that stays in the pool, each member alone; if many sold at once they would get other amounts.")
                        .with(retention));
        notes.add(
                new Bilingual(
                                "拿回 = 已兑付 + 现在出售可得。推荐等奖励（共 {}）不在其内。",
                                "Back = cash out + value if sold now. Rewards for referral and the like ({} in all) are not in it.")
                        .with(Grouping.thousands(BacktestShown.money(result.rewardsFen()))));
        notes.add(
                new Bilingual(
                        "直接优惠：每笔订单进入托底池的那一份，改为当场返还给买家。",
                        "The discount: the share of each order that goes into the pool, handed back to the buyer at once instead."));
        notes.add(
                new Bilingual(
                        "每笔订单在其日期结算，全部以现金支付；文件中的退款已从其订单中扣除，没有外部注资；会员首单时加入，视为已实名。",
                        "Each order settles on its date and is paid in cash; refunds in the file are taken off their orders, no money comes from outside; members join with their first order and count as verified."));
        notes.add(
                new Bilingual(
                        "金额和积分为整数精确计算；比例向下取到万分之一；分位数取最近秩。",
                        "Money and points are exact integers; shares are rounded down to one in ten thousand; percentiles are by nearest rank."));
        if (result.plan().block(AdPointTerms.class).isPresent()) {
            notes.add(
                    new Bilingual(
                            "没有人做任务，因此广告积分没有发放。", "Nobody does tasks, so ad points pay nothing."));
        }
        MechanismForms.of(result.plan()).stream()
                .flatMap(form -> MechanismWords.find("backtest." + form.code()).stream())
                .map(note -> new Bilingual(note.zh(), note.en()))
                .forEach(notes::add);
        if (result.mappedRows() > 0) {
            notes.add(
                    new Bilingual(
                                    "{} 行的商品档不在方案中，按默认商品档结算。",
                                    "{} rows named an offer that the plan does not have and were settled as the default offer.")
                            .with(result.mappedRows()));
        }
        if (result.pool().mintedMicro() == 0) {
            notes.add(
                    new Bilingual(
                            "没有发放任何积分：请看方案的发放期（issuance）是否包含这些日期。",
                            "No point was handed out: see whether the plan's issuance window holds these dates."));
        }
        return notes;
    }
}
