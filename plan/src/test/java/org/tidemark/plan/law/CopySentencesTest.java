package org.tidemark.plan.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Sentences as operators write them, made from parts: those that promise and those that do not. */
class CopySentencesTest {

    /** Each of the first parts with each of the second. */
    private static List<String> each(List<String> firsts, List<String> seconds) {
        List<String> all = new ArrayList<>();
        firsts.forEach(first -> seconds.forEach(second -> all.add(first.formatted(second))));
        return all;
    }

    private static List<String> promising() {
        List<String> all = new ArrayList<>();
        all.addAll(
                List.of(
                        "日息千分之三",
                        "月息两分，按时到账",
                        "躺着也能赚钱",
                        "轻松赚钱，人人可做",
                        "Get rich quickly",
                        "Everyone who joins earns money while sleeping",
                        "Make money while you sleep",
                        "Daily interest on all points"));
        all.addAll(
                each(
                        List.of("We guarantee %s.", "Join now: guaranteed %s", "GUARANTEED %s!"),
                        List.of(
                                "20 % return",
                                "a 20% return",
                                "high returns",
                                "you an annual return",
                                "profits",
                                "monthly income",
                                "a steady yield",
                                "gains for everybody")));
        all.addAll(
                each(
                        List.of("Your %s guaranteed.", "All %s always guaranteed"),
                        List.of("profit is", "income is", "returns are", "capital is")));
        all.addAll(
                each(
                        List.of("%s your money", "We %s your investment.", "%s your points by May"),
                        List.of("Double", "Triple", "quadruple", "multiply")));
        all.addAll(
                each(
                        List.of("Points will %s", "Your points are going to %s by summer."),
                        List.of("triple", "double", "multiply", "skyrocket")));
        all.addAll(
                each(
                        List.of("The price %s.", "The value of points %s", "Points %s, ever"),
                        List.of("never falls", "can only rise", "can't drop", "never goes down")));
        all.addAll(
                each(
                        List.of("%s for every member.", "Enjoy %s"),
                        List.of(
                                "risk-free income",
                                "risk free profit",
                                "no-risk returns",
                                "zero risk",
                                "passive income",
                                "effortless income",
                                "easy money",
                                "financial freedom",
                                "a 12 % return",
                                "fixed returns",
                                "a safe investment",
                                "10x returns",
                                "100% cashback",
                                "a daily income of ¥300",
                                "returns of 8%",
                                "return on your spending")));
        all.addAll(
                List.of(
                        "Earn 500 yuan a day",
                        "Members earn ¥3,000 per month.",
                        "Earn more than you spend!",
                        "Get back more than you paid",
                        "Turn 1000 yuan into 3000 yuan",
                        "Turn ¥100 into ¥1,000",
                        "You can't lose!",
                        "Three times your money within a year",
                        "Get all your money back",
                        "Get everything back",
                        "Break even within 30 days",
                        "Recover your spending in half a year",
                        "Shop for free",
                        "Everything you buy is free shopping",
                        "Get rich with us",
                        "Earn while you sleep",
                        "Earn without any risk",
                        "Our IPO is near",
                        "The company goes public next year",
                        "Original shares for the first hundred",
                        "Not only will you double your money",
                        "A unique investment opportunity",
                        "The price of points will rise",
                        "Free returns, and guaranteed profits"));
        all.addAll(
                each(
                        List.of("加入即可%s", "我们承诺%s！", "人人%s，名额有限"),
                        List.of(
                                "保证收益", "稳赚不赔", "躺着赚钱", "月入过万", "月入8000元", "翻倍", "回本", "固定回报",
                                "高收益", "零风险", "全返", "免费消费", "积分必涨", "实现财务自由")));
        all.addAll(
                List.of(
                        "积分只涨不跌",
                        "年化12%",
                        "每天赚200元",
                        "只赚不赔的生意",
                        "买多少返多少",
                        "消费等于投资",
                        "公司即将上市，原始股送会员",
                        "一年翻两番",
                        "没有风险，放心加入",
                        "睡后收入等你拿",
                        "收回本金只要一个月",
                        "新茶上市，买就稳 赚"));
        return all;
    }

    private static List<String> harmless() {
        List<String> all = new ArrayList<>();
        all.addAll(
                each(
                        List.of("We guarantee %s.", "%s: that we promise", "Enjoy %s"),
                        List.of(
                                "free returns within 7 days",
                                "fast delivery",
                                "fresh fruit",
                                "easy returns",
                                "genuine goods",
                                "a 7-day return",
                                "a money-back guarantee on damaged parcels",
                                "low prices")));
        all.addAll(
                each(
                        List.of("There is no %s.", "Nobody promises a %s", "It is not a %s"),
                        List.of(
                                "guaranteed return",
                                "guaranteed profit",
                                "risk-free income",
                                "fixed return",
                                "passive income",
                                "safe investment")));
        all.addAll(
                List.of(
                        "We do not guarantee any return.",
                        "Points don't promise any profit.",
                        "You cannot double your money here.",
                        "We never promise a fixed return.",
                        "Returns are not guaranteed.",
                        "No income is guaranteed by it.",
                        "Returns are accepted within 7 days.",
                        "Free returns are guaranteed for 7 days.",
                        "The return rate was 3 % last month.",
                        "A 3 % return rate",
                        "Return shipping is paid by us",
                        "Double the chocolate, double the taste",
                        "Triple-milled soap",
                        "Double points day",
                        "Two for one on Sundays",
                        "Buy two, get one free",
                        "A free shopping bag with each order",
                        "Rice of a high yield variety",
                        "The price will rise on 1 May",
                        "Prices may fall as well as rise.",
                        "Points may be worth less than you paid.",
                        "Your money is returned to where it came from.",
                        "We certainly return your call",
                        "Earn 10 points a day by checking in",
                        "5 % off all teas",
                        "20 % more in each box",
                        "Interest-free in 3 instalments",
                        "Income tax is yours to pay",
                        "Multiply the figures by two",
                        "Turn the lid into the lock",
                        "Get your parcel back at the counter",
                        "Break glass in case of fire",
                        "Recover your password",
                        "A rich flavour, a free taste",
                        "Secure payment, safe delivery",
                        "Public holidays: we deliver",
                        "Keep it risk of frost considered",
                        "The pool grows with each order and shrinks with each redemption.",
                        "Invest a minute to read the rules",
                        "Certain goods can be sent back within 7 days; return them unused."));
        all.addAll(
                each(
                        List.of("%s，欢迎选购", "本店%s", "即日起%s。"),
                        List.of(
                                "新品上市",
                                "春茶上市",
                                "包邮到家",
                                "七天无理由退货",
                                "满二百减三十",
                                "第二件半价",
                                "线上市场价八折",
                                "马上市区配送",
                                "环保本色纸巾",
                                "运费险全覆盖",
                                "安全返回包装可重复使用",
                                "积分可抵现",
                                "确保本店商品为正品",
                                "当月入库新货")));
        all.addAll(
                List.of(
                        "本活动不保本，也不保收益",
                        "没有任何固定收益",
                        "我们不承诺任何高回报",
                        "禁止宣传稳赚",
                        "并非零风险",
                        "不会翻倍",
                        "积分可能下跌，也可能一文不值",
                        "请将商品寄回本店",
                        "点此返回本页",
                        "账本会收回本单产生的权益",
                        "药品上市许可持有人：见包装",
                        "价格随时令涨落",
                        "增值税发票请在下单时填写",
                        "收入证明由您自备",
                        "投保运费险",
                        "翻盖保温杯",
                        "倍感清凉的薄荷茶",
                        "赚得一身清爽",
                        "返修周期十五天"));
        return all;
    }

    private static List<String> found(String sentence) {
        return PromisedReturn.in("cn", sentence).stream().map(PromisedReturn::words).toList();
    }

    @Test
    void what_promises_is_found() {
        List<String> all = promising();
        assertThat(all).hasSizeGreaterThan(150).doesNotHaveDuplicates();
        assertThat(all).filteredOn(sentence -> found(sentence).isEmpty()).isEmpty();
    }

    @Test
    void what_promises_nothing_is_left_alone() {
        List<String> all = harmless();
        assertThat(all).hasSizeGreaterThan(120).doesNotHaveDuplicates();
        assertThat(all)
                .filteredOn(sentence -> !found(sentence).isEmpty())
                .extracting(sentence -> sentence + " <- " + found(sentence))
                .isEmpty();
    }

    @Test
    void a_promise_is_found_beside_whatever_is_harmless_and_in_any_writing() {
        for (String promise : promising()) {
            assertThat(found("Free delivery. " + promise)).as(promise).isNotEmpty();
            assertThat(found("新品上市。" + promise)).as(promise).isNotEmpty();
            assertThat(found(promise.toUpperCase(Locale.ROOT))).as(promise).isNotEmpty();
            assertThat(found(promise.replace(" ", "\n"))).as(promise).isNotEmpty();
        }
    }
}
