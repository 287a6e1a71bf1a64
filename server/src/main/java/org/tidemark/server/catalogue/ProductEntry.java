package org.tidemark.server.catalogue;

import java.util.ArrayList;
import java.util.List;

/**
 * A product as staff enter it, in a form or a file: nothing but texts, so that nothing is lost
 * where something is wrong.
 *
 * @param state name of a {@link ProductState}
 */
record ProductEntry(
        String productId,
        String category,
        String titleZh,
        String titleEn,
        String textZh,
        String textEn,
        String state,
        List<SkuEntry> skus) {

    ProductEntry {
        productId = given(productId);
        category = given(category);
        titleZh = given(titleZh);
        titleEn = given(titleEn);
        textZh = given(textZh);
        textEn = given(textEn);
        state = state == null ? ProductState.DRAFT.name() : state;
        skus = skus == null ? List.of() : List.copyOf(skus);
    }

    /**
     * A variant.
     *
     * @param supply in yuan, {@code 30.00}
     * @param margin in yuan
     * @param forSale {@code yes} or anything else
     */
    record SkuEntry(
            String skuId,
            String variantZh,
            String variantEn,
            String offer,
            String supply,
            String margin,
            String weight,
            String lowStock,
            String forSale) {

        static final SkuEntry BLANK =
                new SkuEntry(null, null, null, null, null, null, null, null, "yes");

        SkuEntry {
            skuId = given(skuId);
            variantZh = given(variantZh);
            variantEn = given(variantEn);
            offer = given(offer);
            supply = given(supply);
            margin = given(margin);
            weight = given(weight);
            lowStock = given(lowStock);
            forSale = given(forSale);
        }

        /** Whether the row of the form was left alone. */
        boolean blank() {
            return (skuId + variantZh + variantEn + supply + margin + weight + lowStock).isBlank();
        }
    }

    /** The same with empty rows at its end, for more variants. */
    ProductEntry withRoom(int rows) {
        List<SkuEntry> more = new ArrayList<>(skus);
        for (int row = 0; row < rows; row++) {
            more.add(SkuEntry.BLANK);
        }
        return new ProductEntry(productId, category, titleZh, titleEn, textZh, textEn, state, more);
    }

    private static String given(String text) {
        return text == null ? "" : text;
    }
}
