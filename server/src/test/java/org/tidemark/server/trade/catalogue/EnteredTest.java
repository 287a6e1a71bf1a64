package org.tidemark.server.trade.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.web.site.CopyRules;

/** What staff enter about products and categories, and what is wrong with it. */
class EnteredTest {

    private static final int ROUNDS = 2_000;
    private static final List<String> TYPED = List.of("", " ", "a-1", "绿茶", "1.00", "-1", "yes");

    /** For each field what is taken and what is not. */
    private static final Map<String, List<List<String>>> OF_PRODUCT =
            new TreeMap<>(
                    Map.of(
                            "productId", kinds(List.of("p-1"), List.of("", "P 1", "ä")),
                            "category", kinds(List.of("goods"), List.of("", "none")),
                            "titleZh", kinds(List.of("茶"), List.of("", " ", "茶".repeat(81), "稳赚茶")),
                            "titleEn",
                                    kinds(
                                            List.of("Tea"),
                                            List.of("", "x".repeat(81), "Risk free tea")),
                            "textZh",
                                    kinds(
                                            List.of("", "行\n行", "不保本"),
                                            List.of("x".repeat(5_001), "行\n喝茶 财 富自由")),
                            "textEn",
                                    kinds(
                                            List.of("", "Line", "Not risk-free"),
                                            List.of("x".repeat(5_001), "It only\ngoes up")),
                            "state", kinds(List.of("DRAFT"), List.of("", "draft"))));

    private static final Map<String, List<List<String>>> OF_SKU =
            new TreeMap<>(
                    Map.of(
                            "variantZh", kinds(List.of("大"), List.of("大".repeat(41), "", "保本装")),
                            "variantEn", kinds(List.of("Large"), List.of("x".repeat(41))),
                            "offer", kinds(List.of("goods"), List.of("", "none")),
                            "supplier", kinds(List.of("", "s-1"), List.of("S 1")),
                            "supply", kinds(List.of("30.00", "￥30"), List.of("", "0", "-5")),
                            "margin", kinds(List.of("0", "7.50"), List.of("", "-0.01", "x")),
                            "weight", kinds(List.of("0", "1,000"), List.of("", "1.5", "-1")),
                            "lowStock", kinds(List.of("3", ""), List.of("1000001", "三")),
                            "forSale", kinds(List.of("yes", ""), List.of())));

    private static List<List<String>> kinds(List<String> good, List<String> bad) {
        return List.of(good, bad);
    }

    private static ProductReader reader() {
        return new ProductReader(Set.of("goods"), new OfferSamples().inForce(), CopyRules.of("cn"));
    }

    private static String one(List<String> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private static void type(
            String at,
            Map<String, List<List<String>>> fields,
            Random random,
            Map<String, List<String>> typed,
            Set<String> wrong) {
        fields.forEach((field, kinds) -> {
            boolean bad = !kinds.get(1).isEmpty() && random.nextInt(6) == 0;
            typed.put(at + field, List.of(one(kinds.get(bad ? 1 : 0), random)));
            if (bad) {
                wrong.add(at + field);
            }
        });
    }

    @Test
    void each_field_of_a_product_that_is_wrong_is_told_and_no_other() {
        Random random = new Random(20_261_129);
        for (int i = 0; i < ROUNDS; i++) {
            Map<String, List<String>> typed = new LinkedHashMap<>();
            Set<String> wrong = new LinkedHashSet<>();
            type("", OF_PRODUCT, random, typed, wrong);
            int rows = 2 + random.nextInt(3);
            for (int row = 0; row < rows; row++) {
                String at = "skus[" + row + "].";
                type(at, OF_SKU, random, typed, wrong);
                typed.put(at + "skuId", List.of("p-1-" + row));
            }
            ProductEntry entered = ProductEntry.of(typed);
            assertThat(reader().read(entered).problems().byField().keySet())
                    .as(typed.toString())
                    .isEqualTo(wrong);
        }
    }

    @Test
    void a_product_that_was_typed_is_shown_as_it_was_typed() {
        Random random = new Random(7);
        for (int i = 0; i < ROUNDS; i++) {
            Map<String, List<String>> typed = new LinkedHashMap<>();
            OF_PRODUCT.keySet().forEach(field -> typed.put(field, List.of(one(TYPED, random))));
            int rows = random.nextInt(4);
            for (int row = 0; row < rows; row++) {
                String at = "skus[" + row + "].";
                OF_SKU.keySet()
                        .forEach(field -> typed.put(at + field, List.of(one(TYPED, random))));
                typed.put(at + "skuId", List.of(one(TYPED, random)));
            }
            ProductEntry entered = ProductEntry.of(typed);
            assertThat(typedAgain(entered)).isEqualTo(typed);
        }
    }

    private static Map<String, List<String>> typedAgain(ProductEntry entered) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        typed.put("productId", List.of(entered.productId()));
        typed.put("category", List.of(entered.category()));
        typed.put("titleZh", List.of(entered.titleZh()));
        typed.put("titleEn", List.of(entered.titleEn()));
        typed.put("textZh", List.of(entered.textZh()));
        typed.put("textEn", List.of(entered.textEn()));
        typed.put("state", List.of(entered.state()));
        for (int row = 0; row < entered.skus().size(); row++) {
            String at = "skus[" + row + "].";
            ProductEntry.SkuEntry sku = entered.skus().get(row);
            typed.put(at + "skuId", List.of(sku.skuId()));
            typed.put(at + "variantZh", List.of(sku.variantZh()));
            typed.put(at + "variantEn", List.of(sku.variantEn()));
            typed.put(at + "offer", List.of(sku.offer()));
            typed.put(at + "supplier", List.of(sku.supplier()));
            typed.put(at + "supply", List.of(sku.supply()));
            typed.put(at + "margin", List.of(sku.margin()));
            typed.put(at + "weight", List.of(sku.weight()));
            typed.put(at + "lowStock", List.of(sku.lowStock()));
            typed.put(at + "forSale", List.of(sku.forSale()));
        }
        return typed;
    }

    @Test
    void whatever_is_taken_categories_keep_two_levels() {
        Random random = new Random(11);
        int refused = 0;
        Map<String, Category> stored = new TreeMap<>();
        for (int i = 0; i < ROUNDS; i++) {
            String parent = random.nextBoolean() ? "" : "c" + random.nextInt(6);
            Category category =
                    new Category("c" + random.nextInt(6), parent, 1, new LocalizedText("类", "C"));
            List<Category> all = new ArrayList<>(stored.values());
            if (Categories.levelProblems(category, all).there()) {
                refused++;
                continue;
            }
            stored.put(category.categoryId(), category);
            assertThat(stored.values())
                    .allSatisfy(one ->
                            assertThat(
                                            one.parentId().isEmpty()
                                                    || stored.get(one.parentId())
                                                            .parentId()
                                                            .isEmpty())
                                    .as(stored.toString())
                                    .isTrue());
        }
        assertThat(refused).isBetween(100, ROUNDS - 100);
    }
}
