package org.tidemark.server.trade.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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

    private static final Pattern OF_ROW = Pattern.compile("skus\\[(\\d{1,3})]\\.");

    static final ProductEntry BLANK =
            new ProductEntry("", "", "", "", "", "", ProductState.DRAFT.name(), List.of());

    public ProductEntry {
        skus = List.copyOf(skus);
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

        private static SkuEntry of(Map<String, List<String>> typed, int row) {
            String at = "skus[" + row + "].";
            return new SkuEntry(
                    value(typed, at + "skuId", ""),
                    value(typed, at + "variantZh", ""),
                    value(typed, at + "variantEn", ""),
                    value(typed, at + "offer", ""),
                    value(typed, at + "supplier", ""),
                    value(typed, at + "supply", ""),
                    value(typed, at + "margin", ""),
                    value(typed, at + "weight", ""),
                    value(typed, at + "lowStock", ""),
                    value(typed, at + "forSale", ""));
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

    /** As it was typed into the fields of a form, a row that no page has left out. */
    static ProductEntry of(Map<String, List<String>> typed) {
        int rows =
                typed.keySet().stream()
                        .map(OF_ROW::matcher)
                        .filter(Matcher::lookingAt)
                        .mapToInt(field -> Integer.parseInt(field.group(1)) + 1)
                        .max()
                        .orElse(0);
        return new ProductEntry(
                value(typed, "productId", ""),
                value(typed, "category", ""),
                value(typed, "titleZh", ""),
                value(typed, "titleEn", ""),
                value(typed, "textZh", ""),
                value(typed, "textEn", ""),
                value(typed, "state", ProductState.DRAFT.name()),
                IntStream.range(0, rows).mapToObj(row -> SkuEntry.of(typed, row)).toList());
    }

    private static String value(Map<String, List<String>> typed, String field, String otherwise) {
        return typed.getOrDefault(field, List.of()).stream().findFirst().orElse(otherwise);
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
}
