package org.tidemark.server.trade.catalogue;

import java.util.List;
import org.tidemark.server.trade.catalogue.ProductEntry.SkuEntry;

/** Products as staff might enter them. */
final class ProductSamples {

    private ProductSamples() {}

    /** A product on sale in category {@code goods} with one SKU of its id, 30.00 and 70.00. */
    static ProductEntry product(String id, String titleZh, String titleEn) {
        return product(id, titleZh, titleEn, "", "", List.of(sku(id)));
    }

    static ProductEntry product(
            String id,
            String titleZh,
            String titleEn,
            String textZh,
            String textEn,
            List<SkuEntry> skus) {
        return new ProductEntry(id, "goods", titleZh, titleEn, textZh, textEn, "ON_SALE", skus);
    }

    static SkuEntry sku(String id) {
        return new SkuEntry(id, "", "", "goods", "", "30.00", "70.00", "500", "3", "yes");
    }

    static SkuEntry sku(String id, String variantZh, String variantEn) {
        return new SkuEntry(
                id, variantZh, variantEn, "goods", "", "30.00", "70.00", "500", "3", "yes");
    }

    /** A SKU of the offer {@code other}. */
    static SkuEntry ofOther(String id) {
        return new SkuEntry(id, "", "", "other", "", "30.00", "70.00", "500", "3", "yes");
    }
}
