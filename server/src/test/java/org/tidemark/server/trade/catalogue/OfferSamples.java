package org.tidemark.server.trade.catalogue;

import java.time.Period;
import java.util.List;
import java.util.Map;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.OfferTerms.Zone;
import org.tidemark.engine.plan.ReferralRates;
import org.tidemark.engine.plan.Split;
import org.tidemark.server.kernel.programmes.OfferInForce;

/**
 * Offers in force without a ledger: {@code goods} and {@code other}, of whose price 30 % is for
 * goods.
 */
final class OfferSamples extends Offers {

    static final Split SPLIT = new Split(300_000, 100_000, 300_000, 300_000, List.of());

    OfferSamples() {
        super(null);
    }

    @Override
    Map<String, OfferInForce> inForce() {
        return Map.of("goods", offer("goods"), "other", offer("other"));
    }

    private static OfferInForce offer(String id) {
        OfferTerms terms =
                new OfferTerms(
                        id,
                        new LocalizedText("货", "Goods"),
                        Zone.STANDARD,
                        SPLIT,
                        700_000,
                        0,
                        new ReferralRates(0, 0),
                        0,
                        Period.ofDays(7));
        return new OfferInForce("shop", new LocalizedText("商城", "Shop"), "CNY", terms);
    }
}
