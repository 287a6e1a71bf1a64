package org.tidemark.server.trade.catalogue;

import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.engine.plan.OfferTerms.Zone;

/**
 * What can be bought: one variant of a product.
 *
 * @param title of the product
 * @param variant size, colour and the like; empty texts where there is only one
 * @param offerId the offer of the plan in force that decides split and zone
 * @param priceFen what a member pays: supply price and margin
 * @param supplyFen what a piece costs us
 * @param supplier whom we owe that, empty for nobody by name
 * @param zone of the offer; {@code STANDARD} where no plan in force has the offer any more
 * @param onSale whether it may be bought: the product is on sale, this variant too, and its offer
 *     is in force
 * @param pictureId the product's first picture, empty for none
 */
public record Sku(
        String skuId,
        String productId,
        LocalizedText title,
        LocalizedText variant,
        String offerId,
        long priceFen,
        long supplyFen,
        String supplier,
        int weightGrams,
        Zone zone,
        boolean onSale,
        String pictureId) {}
