package org.tidemark.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.tidemark.plan.shape.BlockType;
import org.tidemark.plan.shape.Key;
import org.tidemark.plan.shape.Numbers;
import org.tidemark.plan.shape.Reading;
import org.tidemark.plan.shape.ScalarType;
import org.tidemark.plan.shape.Spot;
import org.tidemark.plan.shape.TextShapes;
import org.tidemark.plan.shape.Values;
import org.tidemark.plan.shape.YamlTree;

/**
 * What the check needs to know and no plan says: how the programme is run, and how it stands. A
 * file of its own, in YAML; every key may be left out, and then what depends on it stays open.
 */
public final class PlanFacts {

    private static final ScalarType<Integer> COUNT = Numbers.whole(0, 999_999_999);
    private static final ScalarType<Integer> SOME = Numbers.whole(1, 999_999_999);

    /** How many members there are. */
    public static final Key<Integer> MEMBERS = key("members", COUNT, "Members so far", "现有会员数");

    /** How long the longest chain of sponsors is. */
    public static final Key<Integer> SPONSOR_DEPTH =
            key("sponsorDepth", COUNT, "Longest chain of sponsors", "推荐关系最大层数");

    /** What all orders have paid so far, in fen. */
    public static final Key<Long> COLLECTED =
            key("collected", Numbers.AMOUNT, "Money paid in so far", "累计收款");

    /** How old a member must be at least. */
    public static final Key<Integer> LEAST_AGE =
            key("leastAge", Numbers.whole(0, 200), "Least age of a member", "会员最低年龄");

    /** How many days before it holds a new version of a running plan is made public. */
    public static final Key<Integer> NOTICE_DAYS =
            key("noticeDays", Numbers.whole(0, 9_999), "Notice of a new version", "规则变更公示天数");

    /** Whether no order settles without evidence that it was delivered. */
    public static final Key<Boolean> EVIDENCE_OF_DELIVERY =
            key("evidenceOfDelivery", TextShapes.FLAG, "Evidence before settling", "结算是否凭交付证据");

    /** Whether old debts are turned into coins. */
    public static final Key<Boolean> ISSUES_COINS =
            key("issuesCoins", TextShapes.FLAG, "Old debts become coins", "是否以旧债换币");

    /** Whether old debts are turned into points that unlock in batches. */
    public static final Key<Boolean> GRANTS_IN_BATCHES =
            key("grantsInBatches", TextShapes.FLAG, "Old debts become points", "是否以旧债分批换积分");

    /** Whether shares of a company are granted. */
    public static final Key<Boolean> GRANTS_SHARES =
            key("grantsShares", TextShapes.FLAG, "Shares are granted", "是否授予股份");

    /** Cumulative orders when the next member joins. */
    public static final Key<Integer> ORDERS_SO_FAR =
            key("ordersSoFar", SOME, "Orders so far", "累计订单数");

    /** Orders a day now. */
    public static final Key<Integer> ORDERS_PER_DAY =
            key("ordersPerDay", SOME, "Orders a day now", "当前每日订单数");

    /** By how much the orders of a month exceed those of the month before, like {@code -2.5%}. */
    public static final Key<String> ORDER_GROWTH_PER_MONTH =
            key(
                    "orderGrowthPerMonth",
                    TextShapes.matching(
                            "-?[0-9]{1,2}(\\.[0-9]{1,4})?%",
                            "a growth below 100%, like 5% or -2.5%", "低于 100% 的增长率，如 5% 或 -2.5%"),
                    "Growth of the orders a month",
                    "订单月增长率");

    /** The day on which the next member joins. */
    public static final Key<LocalDate> FROM = key("from", TextShapes.DAY, "Day of joining", "加入日期");

    /** Adverts that a member looks at in a day. */
    public static final Key<Integer> AD_VIEWS_PER_DAY =
            key("adViewsPerDay", SOME, "Adverts seen a day", "每日广告观看次数");

    /** What an advertiser pays for a thousand views, in fen. */
    public static final Key<Long> ECPM =
            key("ecpm", Numbers.AMOUNT, "Income from a thousand views", "千次广告展示收入");

    static final BlockType TYPE =
            BlockType.of(
                    "facts",
                    MEMBERS,
                    SPONSOR_DEPTH,
                    COLLECTED,
                    LEAST_AGE,
                    NOTICE_DAYS,
                    EVIDENCE_OF_DELIVERY,
                    ISSUES_COINS,
                    GRANTS_IN_BATCHES,
                    GRANTS_SHARES,
                    ORDERS_SO_FAR,
                    ORDERS_PER_DAY,
                    ORDER_GROWTH_PER_MONTH,
                    FROM,
                    AD_VIEWS_PER_DAY,
                    ECPM);

    private final Values values;

    private PlanFacts(Values values) {
        this.values = values;
    }

    private static <T> Key<T> key(String name, ScalarType<T> type, String en, String zh) {
        return Key.optional(name, type, "open", en, zh);
    }

    /** No facts at all. */
    public static PlanFacts none() {
        try {
            return read("facts", "{}");
        } catch (BadFactsException e) {
            throw new IllegalStateException("an empty block is a file of facts", e);
        }
    }

    /**
     * Reads a file of facts.
     *
     * @param fileName how the caller calls the file; only for messages
     * @throws BadFactsException with every mistake, a line each
     */
    public static PlanFacts read(String fileName, String text) throws BadFactsException {
        MistakeList mistakes = new MistakeList();
        Optional<Values> values =
                YamlTree.read(text, mistakes)
                        .flatMap(root -> TYPE.read(root, Spot.ROOT, new Reading(mistakes)));
        if (values.isEmpty() || !mistakes.isEmpty()) {
            throw new BadFactsException(fileName, mistakes.inFileOrder());
        }
        return new PlanFacts(values.get());
    }

    /** A fact, if it is given. */
    public <T> Optional<T> find(Key<T> fact) {
        return values.find(fact);
    }
}
