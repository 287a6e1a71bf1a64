package org.tidemark.server.trade.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.tidemark.engine.money.Fen;

/**
 * A product as staff enter it, in a form or a file: nothing but texts, so that nothing is lost
 * where something is wrong.
 *
 * @param state name of a {@link ProductState}
 */
public record ProductEntry(
        String productId,
        String category,
        String titleZh,
        String titleEn,
        String textZh,
        String textEn,
        String state,
        List<SkuEntry> skus) {

    static final ProductEntry BLANK =
            new ProductEntry("", "", "", "", "", "", ProductState.DRAFT.name(), List.of());

    public ProductEntry {
        productId = given(productId);
        category = given(category);
        titleZh = given(titleZh);
        titleEn = given(titleEn);
        textZh = given(textZh);
        textEn = given(textEn);
        state = state == null ? ProductState.DRAFT.name() : state;
        skus = skus == null ? List.of() : skus.stream().map(SkuEntry::given).toList();
    }

    /**
     * A variant.
     *
     * @param supplier whom the supply price is owed; empty for nobody by name
     * @param supply in yuan, {@code 30.00}
     * @param margin in yuan
     * @param forSale {@code yes} or anything else
     */
    public record SkuEntry(
            String skuId,
            String variantZh,
            String variantEn,
            String offer,
            String supplier,
            String supply,
            String margin,
            String weight,
            String lowStock,
            String forSale) {

        static final SkuEntry BLANK = new SkuEntry("", "", "", "", "", "", "", "", "", "yes");

        public SkuEntry {
            skuId = ProductEntry.given(skuId);
            variantZh = ProductEntry.given(variantZh);
            variantEn = ProductEntry.given(variantEn);
            offer = ProductEntry.given(offer);
            supplier = ProductEntry.given(supplier);
            supply = ProductEntry.given(supply);
            margin = ProductEntry.given(margin);
            weight = ProductEntry.given(weight);
            lowStock = ProductEntry.given(lowStock);
            forSale = ProductEntry.given(forSale);
        }

        private static SkuEntry given(SkuEntry row) {
            return row == null ? BLANK : row;
        }

        private static SkuEntry of(StoredSku sku) {
            return new SkuEntry(
                    sku.skuId(),
                    sku.variant().zh(),
                    sku.variant().en(),
                    sku.offerId(),
                    sku.supplier(),
                    new Fen(sku.supplyFen()).plain(),
                    new Fen(sku.marginFen()).plain(),
                    Integer.toString(sku.weightGrams()),
                    Integer.toString(sku.lowStock()),
                    sku.forSale() ? "yes" : "");
        }

        /** Whether the row of the form was left alone. */
        boolean blank() {
            return (skuId + variantZh + variantEn + supplier + supply + margin + weight + lowStock)
                    .isBlank();
        }
    }

    /** A product as it stands, to be entered anew. */
    static ProductEntry of(Product product) {
        return new ProductEntry(
                product.productId(),
                product.categoryId(),
                product.title().zh(),
                product.title().en(),
                product.text().zh(),
                product.text().en(),
                product.state().name(),
                product.skus().stream().map(SkuEntry::of).toList());
    }

    /** The same under an id that is not the sender's to choose. */
    ProductEntry withId(String id) {
        return new ProductEntry(id, category, titleZh, titleEn, textZh, textEn, state, skus);
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
