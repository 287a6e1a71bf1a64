package org.tidemark.plan;

import java.time.Period;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.OfferTerms.Zone;
import org.tidemark.engine.plan.ReferralRates;
import org.tidemark.plan.shape.BlockType;
import org.tidemark.plan.shape.Key;
import org.tidemark.plan.shape.Named;
import org.tidemark.plan.shape.Numbers;
import org.tidemark.plan.shape.TextShapes;
import org.tidemark.plan.shape.Values;

/** A class of goods: how its price is split and what it earns. */
final class OfferSection {

    static final Key<Values> TITLE =
            Key.optional("title", TitleSection.TYPE, "the id", "Name for people", "商品档名称");
    static final Key<Zone> ZONE =
            Key.defaulting(
                    "zone",
                    TextShapes.oneOf(Zone.class),
                    "standard",
                    "Whether buying it enrols a member, or needs one who is enrolled",
                    "专区：入门、复购或普通");
    static final Key<Values> SPLIT =
            Key.required("split", SplitSection.TYPE, "How the price is shared out", "分账比例");
    static final Key<Integer> AD_POINTS =
            Key.defaulting(
                    "adPoints",
                    Numbers.RATIO,
                    "0%",
                    "Ad points as a share of the cash part; may exceed 100%",
                    "赠送广告积分比例（可超过 100%）");
    static final Key<Integer> MINT_RATIO =
            Key.optional(
                    "mintRatio",
                    Numbers.SHARE,
                    "that of the pool",
                    "Mint ratio of this offer",
                    "本档赠送比例");
    static final Key<Values> REFERRAL =
            Key.optional(
                    "referral",
                    ReferralSection.RATES_TYPE,
                    "`referral.order`",
                    "Referral rates on orders of this offer",
                    "本档推荐奖励比例");
    static final Key<Integer> COINS =
            Key.defaulting(
                    "coins",
                    Numbers.SHARE,
                    "0%",
                    "Largest share of the price that may be paid with coins",
                    "消费币最高抵扣比例");
    static final Key<Period> SETTLE =
            Key.defaulting(
                    "settle",
                    TextShapes.SPAN,
                    "P7D",
                    "Time from receipt until an order settles; P0D for a store's till",
                    "收货后多久结算");

    static final BlockType TYPE =
            BlockType.of(
                    "offers", TITLE, ZONE, SPLIT, AD_POINTS, MINT_RATIO, REFERRAL, COINS, SETTLE);

    private OfferSection() {}

    /**
     * Builds the terms.
     *
     * @param mintRatioPpm the pool's, or 0
     * @param referral the programme's rates on orders
     */
    static OfferTerms build(Named<Values> named, int mintRatioPpm, ReferralRates referral) {
        Values offer = named.get();
        return new OfferTerms(
                named.name(),
                offer.find(TITLE)
                        .map(TitleSection::build)
                        .orElse(new LocalizedText(named.name(), named.name())),
                offer.get(ZONE),
                SplitSection.build(offer.get(SPLIT)),
                offer.find(MINT_RATIO).orElse(mintRatioPpm),
                offer.get(AD_POINTS),
                offer.find(REFERRAL).map(ReferralSection::rates).orElse(referral),
                offer.get(COINS),
                offer.get(SETTLE));
    }
}
