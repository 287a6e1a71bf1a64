package org.tidemark.plan;

import java.time.LocalDate;
import org.tidemark.engine.plan.CapTerms;
import org.tidemark.engine.plan.EligibilityLimits;
import org.tidemark.engine.plan.IssuanceWindow;
import org.tidemark.engine.plan.PoolTerms;
import org.tidemark.engine.plan.PoolTerms.UnclaimedRewards;
import org.tidemark.plan.shape.BlockType;
import org.tidemark.plan.shape.Key;
import org.tidemark.plan.shape.Numbers;
import org.tidemark.plan.shape.Phrase;
import org.tidemark.plan.shape.Reading;
import org.tidemark.plan.shape.TextShapes;
import org.tidemark.plan.shape.Values;

/** The pool behind the points. */
final class PoolSection {

    static final Key<Integer> MULTIPLE =
            Key.required(
                    "multiple",
                    Numbers.decimal(1, CapTerms.MAX_MULTIPLE_PPM),
                    "A holding is redeemed by force at this multiple of the basis",
                    "封顶倍数，达到即强制出局");
    static final Key<CapTerms.Basis> BASIS =
            Key.required(
                    "basis",
                    TextShapes.oneOf(CapTerms.Basis.class),
                    "What counts: the eligible spend, or only what it contributed to the pool",
                    "封顶基数：消费额或入池额");
    static final BlockType CAP_TYPE = BlockType.of("pool.cap", MULTIPLE, BASIS);

    static final Key<LocalDate> FROM =
            Key.required("from", TextShapes.DAY, "First day on which orders mint", "开始赠送日期");
    static final Key<LocalDate> UNTIL =
            Key.required("until", TextShapes.DAY, "Last day on which orders mint", "结束赠送日期");
    static final BlockType ISSUANCE_TYPE = BlockType.of("pool.issuance", FROM, UNTIL);

    static final Key<Long> PER_ORDER = limit("perOrder", "in one order", "每单");
    static final Key<Long> PER_DAY = limit("perDay", "in one day", "每日");
    static final Key<Long> TOTAL = limit("total", "ever", "累计");
    static final Key<Boolean> VERIFIED_ONLY =
            Key.defaulting(
                    "verifiedOnly",
                    TextShapes.FLAG,
                    "false",
                    "Whether only members of verified identity earn points",
                    "是否仅实名会员可获赠积分");
    static final BlockType LIMITS_TYPE =
            BlockType.of("pool.limits", PER_ORDER, PER_DAY, TOTAL, VERIFIED_ONLY);

    static final Key<Long> ISSUE_PRICE =
            Key.required(
                    "issuePrice",
                    Numbers.POSITIVE_AMOUNT,
                    "Money for one point at the very first mint",
                    "首次发放时的积分单价");
    static final Key<Integer> MINT_RATIO =
            Key.required(
                    "mintRatio",
                    Numbers.SHARE,
                    "Share of a contribution that is handed out as points",
                    "赠送比例");
    static final Key<Integer> RETENTION =
            Key.required(
                    "retention",
                    Numbers.SHARE,
                    "Share of a redemption that stays in the reserve",
                    "回流比例");
    static final Key<Values> CAP =
            Key.required("cap", CAP_TYPE, "When a holding is redeemed by force", "封顶规则");
    static final Key<Values> ISSUANCE =
            Key.optional(
                    "issuance",
                    ISSUANCE_TYPE,
                    "every day",
                    "Days on which orders mint, both inclusive",
                    "赠送起止日期（含首尾）");
    static final Key<UnclaimedRewards> UNCLAIMED_REWARDS =
            Key.defaulting(
                    "unclaimedRewards",
                    TextShapes.oneOf(UnclaimedRewards.class),
                    "platform",
                    "Where the rewards share goes as far as nobody earns it",
                    "无人领取的奖励归属");
    static final Key<Values> LIMITS =
            Key.optional(
                    "limits",
                    LIMITS_TYPE,
                    "no limits",
                    "How much of what a member pays earns points",
                    "可获赠积分的消费额度");

    static final BlockType TYPE =
            BlockType.of(
                    "pool",
                    ISSUE_PRICE,
                    MINT_RATIO,
                    RETENTION,
                    CAP,
                    ISSUANCE,
                    UNCLAIMED_REWARDS,
                    LIMITS);

    private PoolSection() {}

    private static Key<Long> limit(String name, String period, String chinese) {
        return Key.optional(
                name,
                Numbers.POSITIVE_AMOUNT,
                "no limit",
                "Largest part of a member's payments that earns points " + period,
                "会员" + chinese + "可获赠积分的消费上限");
    }

    static void check(Values pool, Reading reading) {
        pool.find(ISSUANCE)
                .filter(window -> window.find(FROM).isPresent() && window.find(UNTIL).isPresent())
                .filter(window -> window.get(UNTIL).isBefore(window.get(FROM)))
                .ifPresent(window ->
                        reading.mistake(
                                window.spot(UNTIL),
                                Phrase.of(
                                        "the last day is before the first: put it on or after %s",
                                        "结束日早于开始日：请定在 %s 或之后", window.get(FROM))));
    }

    static PoolTerms build(Values pool) {
        Values cap = pool.get(CAP);
        return new PoolTerms(
                pool.get(ISSUE_PRICE),
                pool.get(MINT_RATIO),
                pool.get(RETENTION),
                new CapTerms(cap.get(MULTIPLE), cap.get(BASIS)),
                pool.find(ISSUANCE).map(PoolSection::window).orElse(IssuanceWindow.ALWAYS),
                pool.get(UNCLAIMED_REWARDS),
                pool.find(LIMITS).map(PoolSection::limits).orElse(EligibilityLimits.NONE));
    }

    private static IssuanceWindow window(Values window) {
        return new IssuanceWindow(window.get(FROM).toEpochDay(), window.get(UNTIL).toEpochDay());
    }

    private static EligibilityLimits limits(Values limits) {
        return new EligibilityLimits(
                limits.find(PER_ORDER).orElse(EligibilityLimits.UNLIMITED),
                limits.find(PER_DAY).orElse(EligibilityLimits.UNLIMITED),
                limits.find(TOTAL).orElse(EligibilityLimits.UNLIMITED),
                limits.get(VERIFIED_ONLY));
    }
}
