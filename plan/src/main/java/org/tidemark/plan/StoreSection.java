package org.tidemark.plan;

import org.tidemark.engine.plan.StoreTerms;
import org.tidemark.plan.shape.BlockType;
import org.tidemark.plan.shape.Key;
import org.tidemark.plan.shape.Numbers;
import org.tidemark.plan.shape.TextShapes;
import org.tidemark.plan.shape.Values;

/** Stores that sell under the programme. */
final class StoreSection {

    static final Key<Integer> RECRUITER =
            Key.defaulting(
                    "recruiter",
                    Numbers.SHARE,
                    "0%",
                    "Share of each order of a store for the member who brought it in",
                    "招商人奖励比例");
    static final Key<Boolean> LOCK_BUYERS =
            Key.defaulting(
                    "lockBuyers",
                    TextShapes.FLAG,
                    "false",
                    "Whether a buyer without a sponsor is bound to the store's owner",
                    "无推荐人的买家是否锁定为店主下级");

    static final BlockType TYPE = BlockType.of("stores", RECRUITER, LOCK_BUYERS);

    private StoreSection() {}

    static StoreTerms build(Values stores) {
        return new StoreTerms(stores.get(RECRUITER), stores.get(LOCK_BUYERS));
    }
}
