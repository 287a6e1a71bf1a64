package org.tidemark.server.trade.catalogue;

import java.util.List;
import org.tidemark.engine.plan.LocalizedText;

/**
 * A product in a list of the shop.
 *
 * @param fromFen price of its cheapest variant
 * @param toFen price of its dearest variant
 * @param free pieces of all variants that may still be bought
 * @param offers of its variants
 * @param pictureId empty for none
 */
public record ProductCard(
        String productId,
        LocalizedText title,
        String pictureId,
        long fromFen,
        long toFen,
        long free,
        List<String> offers) {

    public ProductCard {
        offers = List.copyOf(offers);
    }
}
