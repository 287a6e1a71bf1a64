package org.tidemark.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.engine.plan.Plan;
import org.tidemark.engine.plan.PlanBlock;
import org.tidemark.engine.plan.PoolTerms;
import org.tidemark.engine.plan.ReferralRates;
import org.tidemark.engine.plan.ReferralTerms;
import org.tidemark.plan.mechanism.MechanismForm;
import org.tidemark.plan.mechanism.MechanismForms;
import org.tidemark.plan.shape.BlockType;
import org.tidemark.plan.shape.Key;
import org.tidemark.plan.shape.ListType;
import org.tidemark.plan.shape.MapType;
import org.tidemark.plan.shape.Named;
import org.tidemark.plan.shape.Numbers;
import org.tidemark.plan.shape.Phrase;
import org.tidemark.plan.shape.TextShapes;
import org.tidemark.plan.shape.Values;

/** The whole plan file, format version 1. */
final class PlanForm {

    static final Key<Integer> VERSION =
            Key.required("plan", Numbers.whole(1, 1), "Version of the file format", "格式版本");
    static final Key<String> PROGRAMME =
            Key.required("programme", TextShapes.ID, "Id of the programme", "活动编号");
    static final Key<Values> TITLE =
            Key.optional(
                    "title",
                    TitleSection.TYPE,
                    "the id",
                    "Name of the programme for people",
                    "活动名称");
    static final Key<String> JURISDICTION =
            Key.defaulting(
                    "jurisdiction",
                    TextShapes.oneOf(List.of("cn", "none")),
                    "none",
                    "Rule pack of the compliance check; none for no pack",
                    "合规检查规则包");
    static final Key<String> CURRENCY =
            Key.required(
                    "currency",
                    TextShapes.matching(
                            "[A-Z]{3}", "an ISO 4217 code like CNY", "ISO 4217 货币代码，如 CNY"),
                    "Currency of the ledger, in hundredths",
                    "币种");
    static final Key<Values> OPERATOR =
            Key.optional(
                    "operator",
                    OperatorSection.TYPE,
                    "not stated",
                    "Who runs the programme; the disclosure needs it",
                    "经营者信息");
    static final Key<List<Values>> ACKNOWLEDGED =
            Key.optional(
                    "acknowledged",
                    ListType.of(AcknowledgedSection.TYPE),
                    "nothing",
                    "Findings of the compliance check that somebody answers for",
                    "已确认的合规提示");
    static final Key<Values> POOL =
            Key.optional(
                    "pool",
                    PoolSection.TYPE,
                    "no value points",
                    "The pool behind the points",
                    "托底池");
    static final Key<List<Named<Values>>> OFFERS =
            Key.required(
                    "offers",
                    MapType.of(new Phrase("offer", "商品档"), TextShapes.ID, OfferSection.TYPE),
                    "The classes of goods, by id; ids are unique across a ledger",
                    "商品档");
    static final Key<Values> REFERRAL =
            Key.optional(
                    "referral",
                    ReferralSection.TYPE,
                    "no rewards",
                    "Rewards for who introduced the buyer",
                    "推荐奖励");
    static final Key<Values> AGENTS =
            Key.optional("agents", AgentSection.TYPE, "none", "Regional agents", "区域代理");
    static final Key<Values> STORES =
            Key.optional(
                    "stores",
                    StoreSection.TYPE,
                    "no recruiter, no locking",
                    "Stores that sell under the programme",
                    "商家");
    static final Key<Values> TEAM =
            Key.optional(
                    "team",
                    TeamSection.TYPE,
                    "none",
                    "Team leaders, rewarded in contribution only",
                    "团队贡献分");
    static final Key<Values> AD_POINTS =
            Key.optional("adPoints", AdPointSection.TYPE, "none", "Ad points", "广告积分");
    static final BlockType TYPE = BlockType.of("plan", keys());

    private PlanForm() {}

    private static Key<?>[] keys() {
        Stream<Key<?>> own =
                Stream.of(
                        VERSION,
                        PROGRAMME,
                        TITLE,
                        JURISDICTION,
                        CURRENCY,
                        OPERATOR,
                        ACKNOWLEDGED,
                        POOL,
                        OFFERS,
                        REFERRAL,
                        AGENTS,
                        STORES,
                        TEAM,
                        AD_POINTS);
        Stream<Key<?>> ofMechanisms = MechanismForms.ALL.stream().map(MechanismForm::block);
        return Stream.concat(own, ofMechanisms).toArray(Key<?>[]::new);
    }

    /** Builds the plan of a file without mistakes. */
    static Plan build(Values plan) {
        String programme = plan.get(PROGRAMME);
        List<PlanBlock> blocks = blocks(plan);
        int mintRatioPpm =
                plan.find(POOL).map(PoolSection::build).map(PoolTerms::mintRatioPpm).orElse(0);
        ReferralRates referral =
                plan.find(REFERRAL)
                        .map(ReferralSection::build)
                        .map(ReferralTerms::order)
                        .orElse(ReferralRates.NONE);
        return new Plan(
                programme,
                plan.find(TITLE)
                        .map(TitleSection::build)
                        .orElse(new LocalizedText(programme, programme)),
                plan.get(JURISDICTION),
                plan.get(CURRENCY),
                plan.get(OFFERS).stream()
                        .map(offer -> OfferSection.build(offer, mintRatioPpm, referral))
                        .toList(),
                blocks);
    }

    private static List<PlanBlock> blocks(Values plan) {
        List<PlanBlock> blocks = new ArrayList<>();
        add(blocks, plan, OPERATOR, OperatorSection::build);
        add(blocks, plan, ACKNOWLEDGED, AcknowledgedSection::build);
        add(blocks, plan, POOL, PoolSection::build);
        add(blocks, plan, REFERRAL, ReferralSection::build);
        boolean byOffer =
                plan.get(OFFERS).stream().anyMatch(offer -> offer.get().has(OfferSection.REFERRAL));
        if (byOffer && !plan.has(REFERRAL)) {
            blocks.add(ReferralSection.BY_OFFER_ONLY);
        }
        add(blocks, plan, AGENTS, AgentSection::build);
        add(blocks, plan, STORES, StoreSection::build);
        add(blocks, plan, TEAM, TeamSection::build);
        add(blocks, plan, AD_POINTS, AdPointSection::build);
        MechanismForms.ALL.forEach(form -> form.terms(plan).ifPresent(blocks::add));
        return blocks;
    }

    private static <T> void add(
            List<PlanBlock> blocks, Values plan, Key<T> key, Function<T, PlanBlock> build) {
        plan.find(key).map(build).ifPresent(blocks::add);
    }
}
