package org.tidemark.server.trade.catalogue;

import org.tidemark.engine.plan.LocalizedText;

/**
 * A product in the list of staff.
 *
 * @param skus how many SKUs it has
 * @param free pieces of all of them that may still be bought
 */
public record StaffRow(
        String productId,
        LocalizedText title,
        String categoryId,
        ProductState state,
        String pictureId,
        int skus,
        long free) {}
