package org.tidemark.server.trade.catalogue;

import java.util.List;
import java.util.Map;
import org.tidemark.server.kernel.programmes.OfferInForce;

/**
 * The form of a product.
 *
 * @param isNew whether it is not there yet
 * @param entered what stands in the fields
 * @param known whether a row of the form is a SKU that is there already, by its id
 * @param checks what the plan pays for each SKU that is there, by its id
 */
public record EntryPage(
        boolean isNew,
        ProductEntry entered,
        List<Category> categories,
        Map<String, OfferInForce> offers,
        List<String> known,
        Map<String, CostCheck> checks,
        List<Picture> pictures) {

    /** Where staff's products are. */
    static final String PRODUCTS = "/console/shop/products";

    public EntryPage {
        categories = List.copyOf(categories);
        known = List.copyOf(known);
        pictures = List.copyOf(pictures);
    }

    /** Whether what was chosen is no category that there is. */
    public boolean unknownCategory() {
        return !entered.category().isEmpty()
                && categories.stream()
                        .noneMatch(one -> one.categoryId().equals(entered.category()));
    }

    /** Where its form is sent to. */
    public String action() {
        return PRODUCTS + "/" + (isNew ? "new" : entered.productId());
    }
}
