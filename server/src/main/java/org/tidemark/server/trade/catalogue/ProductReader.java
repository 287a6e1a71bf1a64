package org.tidemark.server.trade.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.kernel.programmes.OfferInForce;
import org.tidemark.server.trade.catalogue.ProductEntry.SkuEntry;
import org.tidemark.server.web.forms.Problems;
import org.tidemark.server.web.site.CopyRules;

/**
 * Reads a product from what staff entered, and tells all that is wrong at once.
 *
 * @param categories ids of those that there are
 * @param offers those in force
 * @param copy what texts may not say
 */
record ProductReader(Set<String> categories, Map<String, OfferInForce> offers, CopyRules copy) {

    private static final int TITLE = 80;
    private static final int TEXT = 5_000;
    private static final int VARIANT = 40;
    private static final int MOST_SKUS = 100;

    /** What came of reading: a product, or what is wrong with it. */
    record Result(Product product, Problems problems) {}

    Result read(ProductEntry entered) {
        Entry entry = new Entry();
        String productId = entry.id("productId", entered.productId());
        if (!categories.contains(entered.category())) {
            entry.fault("category", "catalogue.bad.category", entered.category());
        }
        LocalizedText title =
                new LocalizedText(
                        entry.line("titleZh", entered.titleZh(), TITLE),
                        entry.line("titleEn", entered.titleEn(), TITLE));
        LocalizedText text =
                new LocalizedText(
                        entry.paragraphs("textZh", entered.textZh(), TEXT),
                        entry.paragraphs("textEn", entered.textEn(), TEXT));
        bilingual(entry, "title", title);
        bilingual(entry, "text", text);
        ProductState state =
                entry.oneOf("state", entered.state(), ProductState.values(), ProductState.DRAFT);
        List<StoredSku> skus = skus(entry, productId, entered.skus());
        if (state == ProductState.ON_SALE && skus.stream().noneMatch(StoredSku::forSale)) {
            entry.fault("state", "catalogue.bad.nothingForSale");
        }
        return new Result(
                new Product(productId, entered.category(), title, text, state, skus),
                entry.problems());
    }

    private void bilingual(Entry entry, String field, LocalizedText text) {
        entry.published(field + "Zh", text.zh(), copy);
        entry.published(field + "En", text.en(), copy);
    }

    private List<StoredSku> skus(Entry entry, String productId, List<SkuEntry> entered) {
        List<StoredSku> skus = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        long several = entered.stream().filter(row -> !row.blank()).count();
        if (several > MOST_SKUS) {
            entry.fault("skus", "catalogue.bad.skus", Integer.toString(MOST_SKUS));
            return skus;
        }
        for (int row = 0; row < entered.size(); row++) {
            SkuEntry one = entered.get(row);
            if (one.blank()) {
                continue;
            }
            String at = "skus[" + row + "].";
            StoredSku sku = sku(entry, at, productId, one);
            if (!seen.add(sku.skuId())) {
                entry.fault(at + "skuId", "catalogue.bad.twice", sku.skuId());
            }
            if (several > 1 && (sku.variant().zh().isEmpty() || sku.variant().en().isEmpty())) {
                entry.fault(at + "variantZh", "catalogue.bad.variant");
            }
            bilingual(entry, at + "variant", sku.variant());
            skus.add(sku);
        }
        return skus;
    }

    private StoredSku sku(Entry entry, String at, String productId, SkuEntry one) {
        if (!offers.containsKey(one.offer())) {
            entry.fault(at + "offer", "catalogue.bad.offer", one.offer());
        }
        return new StoredSku(
                entry.id(at + "skuId", one.skuId()),
                productId,
                new LocalizedText(
                        entry.optionalLine(at + "variantZh", one.variantZh(), VARIANT),
                        entry.optionalLine(at + "variantEn", one.variantEn(), VARIANT)),
                one.offer(),
                one.supplier().isBlank() ? "" : entry.id(at + "supplier", one.supplier()),
                entry.fen(at + "supply", one.supply(), 1),
                entry.fen(at + "margin", one.margin(), 0),
                entry.count(at + "weight", one.weight()),
                entry.optionalCount(at + "lowStock", one.lowStock()),
                one.forSale().equals("yes"));
    }
}
