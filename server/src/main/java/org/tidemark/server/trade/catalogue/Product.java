package org.tidemark.server.trade.catalogue;

import java.util.List;
import org.tidemark.engine.plan.LocalizedText;

/**
 * A product.
 *
 * @param text plain, paragraphs parted by blank lines
 * @param skus its variants in their order
 */
public record Product(
        String productId,
        String categoryId,
        LocalizedText title,
        LocalizedText text,
        ProductState state,
        List<StoredSku> skus) {

    public Product {
        skus = List.copyOf(skus);
    }

    /** The same with those pieces. */
    Product with(List<StoredSku> those) {
        return new Product(productId, categoryId, title, text, state, those);
    }
}
