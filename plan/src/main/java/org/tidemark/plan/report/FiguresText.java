package org.tidemark.plan.report;

import static org.tidemark.plan.PlanFigures.multiple;
import static org.tidemark.plan.PlanFigures.percent;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tidemark.plan.Language;
import org.tidemark.plan.PlanFigures;
import org.tidemark.plan.economics.AdPointPromise;
import org.tidemark.plan.economics.Assumptions;
import org.tidemark.plan.economics.BreakEven;
import org.tidemark.plan.economics.DiscountTest;
import org.tidemark.plan.economics.ForcedExit;
import org.tidemark.plan.economics.FundPromise;
import org.tidemark.plan.economics.GrowthLaw;
import org.tidemark.plan.economics.JointSale;
import org.tidemark.plan.economics.OfferEconomics;
import org.tidemark.plan.economics.OrderFlow;
import org.tidemark.plan.economics.RandomSelling;
import org.tidemark.plan.economics.Reach;
import org.tidemark.plan.mechanism.MechanismWords;

/** What a plan comes to, in plain words. */
final class FiguresText {

    private final Language language;
    private final PrintWriter out;

    FiguresText(Language language, PrintWriter out) {
        this.language = language;
        this.out = out;
    }

    void print(OfferEconomics offer, String title, Assumptions assumptions) {
        heading(language.of("会员能拿回多少", "What members get back") + " · " + title);
        breakEven(offer, assumptions.orders());
        out.println();
        Columns columns = new Columns();
        discount(offer, columns);
        limits(offer, columns);
        sellers(offer, columns);
        stability(offer, columns);
        columns.print(out);
    }

    private String times(double growth) {
        return Double.isInfinite(growth) ? never() : PlanFigures.times(growth);
    }

    private String grouped(double value, int decimals) {
        return Double.isInfinite(value) ? never() : PlanFigures.grouped(value, decimals);
    }

    private String exitFirst(OfferEconomics offer) {
        return language.of("达不到：在此之前已于 %s 强制出局", "never: the forced exit at %s comes first")
                .formatted(multiple(offer.pool().capMultiple()));
    }

    private String never() {
        return language.of("达不到", "never");
    }

    private void heading(String text) {
        out.println();
        out.println(text);
    }

    private void breakEven(OfferEconomics offer, OrderFlow orders) {
        out.println(
                "  "
                        + language.of(
                                "自加入起，全部累计订单须增至多少倍，才拿得到所付金额的：",
                                "By how many times all orders together must grow after joining to have, of what"
                                        + " was paid:"));
        Columns columns = new Columns();
        List<String> head = new ArrayList<>();
        head.add("");
        head.add(language.of("积分值", "points worth"));
        head.add(language.of("卖出到手", "cash if sold"));
        offer.breakEven().getFirst().cashWhen().forEach(when -> head.add(growth(when)));
        columns.row(head);
        for (BreakEven one : offer.breakEven()) {
            breakEven(offer, one, columns);
        }
        columns.print(out);
        out.println(
                "  "
                        + language.of(
                                        "日期：假设 %s 加入时累计 %s 单、每日 %s 单，按每月增长率计；100 年内达不到即为“达不到”。",
                                        "Dates are of cash, joining on %s with %s orders so far and %s a day, by growth a"
                                                + " month; \"never\" is not at this rate within 100 years.")
                                .formatted(
                                        orders.from(),
                                        grouped(orders.ordersSoFar(), 0),
                                        grouped(orders.ordersPerDay(), 0)));
    }

    private void breakEven(OfferEconomics offer, BreakEven one, Columns columns) {
        List<String> row = new ArrayList<>();
        row.add(multiple(one.multiple()));
        if (one.worthReach() != Reach.FORCED_EXIT_FIRST) {
            row.add(times(one.worth()));
        }
        if (one.cashReach() == Reach.FORCED_EXIT_FIRST) {
            columns.row(row, exitFirst(offer));
            return;
        }
        row.add(times(one.cash()));
        one.cashWhen().forEach(when -> row.add(date(when)));
        columns.row(row);
    }

    private static String growth(OrderFlow.When when) {
        double rate = when.growthPerMonth();
        return (rate > 0 ? "+" : "") + percent(rate, rate * 100 == Math.rint(rate * 100) ? 0 : 1);
    }

    private String date(OrderFlow.When when) {
        return when.date().isEmpty() ? never() : when.date();
    }

    private void discount(OfferEconomics offer, Columns columns) {
        DiscountTest test = offer.discountTest();
        columns.row(
                language.of("同样的钱直接打折", "The same money as a plain discount"),
                percent(test.discount(), 1));
        columns.row(
                language.of("全员卖出时，所得少于该折扣的会员", "Members who end with less, if all sell"),
                percent(test.worseShare(), 1));
        columns.row(
                language.of("  排在中间的会员所得，占消费", "  the member in the middle gets, of the price"),
                percent(test.medianCash(), 1));
        columns.row(
                language.of("  最后加入的会员所得，占消费", "  the last member gets, of the price"),
                percent(test.lastCash(), 1));
        columns.row(
                language.of("  拿回全部消费的会员", "  members who have all of it back"),
                percent(test.paidBackShare(), 2));
        columns.row(
                language.of(
                        "最早 1% / 10% / 50% 的订单持有积分",
                        "Points held by the first 1% / 10% / 50% of orders"),
                offer.concentration().stream()
                        .map(one -> percent(one.points(), 1))
                        .collect(Collectors.joining(" / ")));
    }

    private void limits(OfferEconomics offer, Columns columns) {
        columns.row(
                language.of(
                        "无论如何，最多有这么多消费额能拿回 1 / 1.5 / 2 倍现金",
                        "Most of all spend that can ever be paid back 1 / 1.5 / 2 times"),
                List.of(0, 2, 3).stream()
                        .map(i -> percent(offer.ceiling().get(i).share(), 1))
                        .collect(Collectors.joining(" / ")));
        for (GrowthLaw.FirstOrderWorth one : offer.firstOrder()) {
            columns.row(
                    language.of(
                                    "第一笔订单的积分值 %s，在第几单之后",
                                    "The very first order's points are worth %s after order")
                            .formatted(multiple(one.multiple())),
                    one.reach() == Reach.FORCED_EXIT_FIRST
                            ? exitFirst(offer)
                            : grouped(one.afterOrder(), 0));
        }
        columns.row(
                language.of(
                        "此入池比例下最利于会员的赠送比例（值 1x 须增至）",
                        "Mint ratio that is best at this pool share (growth to 1x)"),
                percent(offer.bestMintRatio().mintRatio(), 0)
                        + " ("
                        + times(offer.bestMintRatio().worth())
                        + ")");
    }

    private void sellers(OfferEconomics offer, Columns columns) {
        double cap = offer.pool().capMultiple();
        ForcedExit exit =
                offer.forcedExit().stream()
                        .filter(one -> one.capMultiple() == cap)
                        .findFirst()
                        .orElseThrow();
        columns.row(
                language.of(
                                "人人等到 %s 强制出局：每人须等累计订单增至",
                                "If all wait for the forced exit at %s, orders grow meanwhile")
                        .formatted(multiple(cap)),
                switch (exit.waiting()) {
                    case UNTIL_GROWTH -> times(exit.growth());
                    case NEVER -> never();
                    case EXITS_OUTRUN_ORDERS ->
                            language.of("无解：出局快过新订单", "no figure: exits outrun orders");
                });
        RandomSelling random = offer.randomSelling().get(1);
        columns.row(
                language.of(
                        "订单不增、每日随机 0.3% 卖出：拿回消费的会员",
                        "If 0.3% sell by chance each day, orders steady: have it back"),
                percent(random.share(), 1));
        for (JointSale sale : offer.jointSale()) {
            columns.row(
                    language.of(
                                    "卖出全部积分的 %s：逐笔 / 一次，共得池内资金",
                                    "%s of all points sold, one by one / at once, pays of the pool")
                            .formatted(percent(sale.points(), 0)),
                    percent(sale.payoutOneByOne(), 2)
                            + " / "
                            + percent(sale.payoutInOneBatch(), 2));
        }
    }

    private void stability(OfferEconomics offer, Columns columns) {
        columns.row(
                language.of("单价会因订单下跌", "An order can make the price fall"),
                offer.priceNeverFalls() ? language.of("不会", "no") : language.of("会", "yes"));
        columns.row(
                language.of(
                        "强制出局连锁：触发所需 / 目前（以池计）",
                        "Forced exits set each other off: needed / here, in pools"),
                grouped(offer.avalanche().limit(), 1)
                        + " / "
                        + grouped(offer.avalanche().load(), 3));
        offer.washOrders()
                .forEach(wash ->
                        columns.row(
                                language.of(
                                                "商家刷单只付 %s，累计订单增至此即获利",
                                                "A store that fakes a sale pays %s and breaks even at")
                                        .formatted(percent(wash.take(), 0)),
                                times(wash.growth())));
        columns.row(
                language.of(
                        "停止赠送后，每笔有积分的订单还需多少笔无积分订单",
                        "If minting stops: later orders without points that repay each one"),
                grouped(offer.ordersWithoutPoints(), 2));
    }

    void print(AdPointPromise promise, String title) {
        heading(language.of("广告积分的承诺", "What ad points promise") + " · " + title);
        Columns columns = new Columns();
        columns.row(
                language.of("广告积分，占售价", "Ad points, of the price"), percent(promise.points(), 0));
        columns.row(
                language.of("连同上级与代理的承诺总额，占售价", "With uplines and agents, of the price"),
                percent(promise.promise(), 0));
        columns.row(
                language.of("为此预留的资金", "Money set aside for it"), percent(promise.setAside(), 0));
        columns.row(
                language.of(
                        "每日任务全部完成，释放满售价需要的天数", "Days until the price is released, all tasks done"),
                grouped(promise.daysUntilPrice(), 1));
        columns.row(
                language.of("售价 1000.00 的首日释放成本", "Cost of the first day, on a price of 1000.00"),
                grouped(promise.firstDayCost(), 2));
        columns.row(
                language.of(
                                "每日 %d 次观看时，千次展示须收入",
                                "That needs, at %d views a day, for a thousand views")
                        .formatted(promise.adViewsPerDay()),
                grouped(promise.neededIncomePerThousandViews(), 2));
        columns.row(
                language.of("千次展示收入为 %s 时，够兑付", "At %s a thousand views, income pays of it")
                        .formatted(grouped(promise.incomePerThousandViews(), 2)),
                percent(promise.expectedShare(), 1));
        columns.print(out);
    }

    void print(FundPromise promise, String title) {
        heading(
                language.of(MechanismWords.say("promise." + promise.fund(), promise.name()))
                        + " · "
                        + title);
        Columns columns = new Columns();
        columns.row(
                language.of("每单最多可得，占售价", "An order is paid at most, of its price"),
                percent(promise.promise(), 0));
        columns.row(
                language.of("每单为此预留，占售价", "Set aside for it of each order"),
                percent(promise.setAside(), 1));
        columns.row(
                language.of("最多有这么多订单能拿满", "Orders that can ever be paid all of it, at most"),
                percent(promise.paidInFull(), 1));
        columns.row(
                language.of(MechanismWords.say("promise." + promise.fund() + ".growth")),
                times(promise.growth()));
        columns.print(out);
    }
}
