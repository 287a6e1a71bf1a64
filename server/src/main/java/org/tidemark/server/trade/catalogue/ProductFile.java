package org.tidemark.server.trade.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.trade.catalogue.CsvTable.Row;
import org.tidemark.server.trade.catalogue.ProductEntry.SkuEntry;

/**
 * Products as a CSV file: a row for each SKU. What belongs to the product stands in its first row;
 * further rows repeat it or leave it empty. Products and SKUs that a file does not name stay as
 * they are. A file without the column of suppliers names none.
 */
@Service
public class ProductFile {

    private static final List<String> OF_PRODUCT =
            List.of("category", "title_zh", "title_en", "text_zh", "text_en", "state");
    private static final String SUPPLIER = "supplier";
    private static final List<String> COLUMNS =
            List.of(
                    "product",
                    "category",
                    "title_zh",
                    "title_en",
                    "text_zh",
                    "text_en",
                    "state",
                    "sku",
                    "variant_zh",
                    "variant_en",
                    "offer",
                    "supply",
                    "margin",
                    "weight_grams",
                    "low_stock",
                    "for_sale",
                    SUPPLIER);

    /** The columns of a file by the names of the form's fields. */
    private static final Map<String, String> COLUMN_OF =
            Map.ofEntries(
                    Map.entry("productId", "product"),
                    Map.entry("titleZh", "title_zh"),
                    Map.entry("titleEn", "title_en"),
                    Map.entry("textZh", "text_zh"),
                    Map.entry("textEn", "text_en"),
                    Map.entry("skuId", "sku"),
                    Map.entry("variantZh", "variant_zh"),
                    Map.entry("variantEn", "variant_en"),
                    Map.entry("weight", "weight_grams"),
                    Map.entry("lowStock", "low_stock"),
                    Map.entry("forSale", "for_sale"));

    private static final Pattern OF_SKU = Pattern.compile("skus\\[(\\d+)]\\.(.+)");

    private final Products products;
    private final ProductStore store;
    private final TransactionTemplate transaction;

    ProductFile(Products products, ProductStore store, TransactionTemplate transaction) {
        this.products = products;
        this.store = store;
        this.transaction = transaction;
    }

    /**
     * Adds or changes the products of a file, all of them or, where anything is wrong, none.
     *
     * @return what is wrong by line; empty where all is written
     */
    public List<LineMistake> read(byte[] file) {
        CsvTable table = CsvTable.read(file, COLUMNS.subList(0, COLUMNS.indexOf(SUPPLIER)));
        List<Read> read = new ArrayList<>();
        ProductReader reader = products.reader();
        for (List<Row> rows : byProduct(table).values()) {
            ProductEntry entered = entry(rows);
            differing(rows, table);
            ProductReader.Result result = reader.read(entered);
            result.mistakes().forEach(mistake -> table.add(atLine(mistake, rows)));
            read.add(new Read(rows, entered, result.product()));
        }
        if (table.mistakes().isEmpty()) {
            transaction.executeWithoutResult(status -> {
                // Two files at once lock their products in the same order.
                read.sort(Comparator.comparing(one -> one.product().productId()));
                for (Read one : read) {
                    products.writeAll(one.product(), one.entered())
                            .forEach(mistake -> table.add(atLine(mistake, one.rows())));
                }
                if (!table.mistakes().isEmpty()) {
                    status.setRollbackOnly();
                }
            });
        }
        return table.mistakes();
    }

    private record Read(List<Row> rows, ProductEntry entered, Product product) {}

    private static Map<String, List<Row>> byProduct(CsvTable table) {
        Map<String, List<Row>> products = new LinkedHashMap<>();
        table.rows()
                .forEach(row ->
                        products.computeIfAbsent(
                                        row.get("product").strip(), id -> new ArrayList<>())
                                .add(row));
        return products;
    }

    private static void differing(List<Row> rows, CsvTable table) {
        for (Row row : rows) {
            for (String column : OF_PRODUCT) {
                String cell = row.get(column);
                if (!cell.isBlank() && !cell.equals(rows.getFirst().get(column))) {
                    table.mistake(
                            row.line(),
                            column,
                            "catalogue.bad.file.differs",
                            Long.toString(rows.getFirst().line()));
                }
            }
        }
    }

    private static ProductEntry entry(List<Row> rows) {
        Row first = rows.getFirst();
        return new ProductEntry(
                first.get("product"),
                first.get("category").strip(),
                first.get("title_zh"),
                first.get("title_en"),
                first.get("text_zh"),
                first.get("text_en"),
                first.get("state"),
                rows.stream().map(ProductFile::skuEntry).toList());
    }

    private static SkuEntry skuEntry(Row row) {
        return new SkuEntry(
                row.get("sku"),
                row.get("variant_zh"),
                row.get("variant_en"),
                row.get("offer").strip(),
                row.get(SUPPLIER).strip(),
                row.get("supply"),
                row.get("margin"),
                row.get("weight_grams"),
                row.get("low_stock"),
                row.get("for_sale").strip());
    }

    private static LineMistake atLine(Mistake mistake, List<Row> rows) {
        Matcher sku = OF_SKU.matcher(mistake.field());
        boolean ofSku = sku.matches();
        Row row = ofSku ? rows.get(Integer.parseInt(sku.group(1))) : rows.getFirst();
        String field = ofSku ? sku.group(2) : mistake.field();
        return new LineMistake(
                row.line(),
                new Mistake(
                        COLUMN_OF.getOrDefault(field, field), mistake.key(), mistake.arguments()));
    }

    /** All products as such a file. */
    public String write() {
        List<List<String>> rows = new ArrayList<>();
        store.page(Integer.MAX_VALUE, 0).forEach(product -> rows.addAll(rows(product)));
        return CsvTable.write(COLUMNS, rows);
    }

    private static List<List<String>> rows(Product product) {
        List<List<String>> rows = new ArrayList<>();
        for (StoredSku sku : product.skus()) {
            List<String> row = new ArrayList<>(ofProduct(product, rows.isEmpty()));
            row.addAll(
                    List.of(
                            sku.skuId(),
                            sku.variant().zh(),
                            sku.variant().en(),
                            sku.offerId(),
                            new Fen(sku.supplyFen()).plain(),
                            new Fen(sku.marginFen()).plain(),
                            Integer.toString(sku.weightGrams()),
                            Integer.toString(sku.lowStock()),
                            sku.forSale() ? "yes" : "no",
                            sku.supplier()));
            rows.add(row);
        }
        if (rows.isEmpty()) {
            List<String> row = new ArrayList<>(ofProduct(product, true));
            row.addAll(List.of("", "", "", "", "", "", "", "", "", ""));
            rows.add(row);
        }
        return rows;
    }

    private static List<String> ofProduct(Product product, boolean first) {
        return first
                ? List.of(
                        product.productId(),
                        product.categoryId(),
                        product.title().zh(),
                        product.title().en(),
                        product.text().zh(),
                        product.text().en(),
                        product.state().name())
                : List.of(product.productId(), "", "", "", "", "", "");
    }
}
