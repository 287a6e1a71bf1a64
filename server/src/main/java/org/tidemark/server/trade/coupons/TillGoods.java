package org.tidemark.server.trade.coupons;

import java.util.List;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.engine.plan.Split;

/** What is sold at tills: a bean that says it. */
public interface TillGoods {

    /**
     * What a store sells.
     *
     * @param store its name
     * @param costPpm what the store is owed of each sum
     */
    record Sold(LocalizedText store, int costPpm, Split split) {}

    /** What each open store sells. */
    List<Sold> all();
}
