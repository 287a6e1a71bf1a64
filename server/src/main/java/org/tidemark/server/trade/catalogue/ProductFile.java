package org.tidemark.server.trade.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.tidemark.engine.money.Fen;
import org.tidemark.server.trade.catalogue.ProductEntry.SkuEntry;
import org.tidemark.server.web.files.FileMistake;
import org.tidemark.server.web.files.TableImport;
import org.tidemark.server.web.files.UploadedTable;
import org.tidemark.server.web.files.UploadedTable.Row;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.tables.out.Column;
import org.tidemark.tables.out.OutTable;
import org.tidemark.tables.value.YesNo;

/**
 * Products as a table: a row for each SKU. What belongs to the product stands in its first row;
 * further rows repeat it or leave it empty. Products and SKUs that a file does not name stay as
 * they are.
 */
@Service
public class ProductFile implements TableImport {

    private static final List<String> OF_PRODUCT =
            List.of("category", "title_zh", "title_en", "text_zh", "text_en", "state");
    private static final String SUPPLIER = "supplier";
    private static final String FOR_SALE = "for_sale";
    private static final List<Column> COLUMNS =
            List.of(
                    Column.digits("product"),
                    Column.digits("category"),
                    Column.text("title_zh"),
                    Column.text("title_en"),
                    Column.text("text_zh"),
                    Column.text("text_en"),
                    Column.text("state"),
                    Column.digits("sku"),
                    Column.text("variant_zh"),
                    Column.text("variant_en"),
                    Column.digits("offer"),
                    Column.amount("supply"),
                    Column.amount("margin"),
                    Column.number("weight_grams"),
                    Column.number("low_stock"),
                    Column.text(FOR_SALE),
                    Column.digits(SUPPLIER));

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
                    Map.entry("forSale", FOR_SALE));

    private static final Pattern OF_SKU = Pattern.compile("skus\\[(\\d+)]\\.(.+)");

    private final Products products;
    private final ProductStore store;

    ProductFile(Products products, ProductStore store) {
        this.products = products;
        this.store = store;
    }

    @Override
    public String kind() {
        return "products";
    }

    /** A file without the column of suppliers names none. */
    @Override
    public List<String> columns() {
        return COLUMNS.stream().map(Column::name).filter(name -> !name.equals(SUPPLIER)).toList();
    }

    @Override
    public String id() {
        return "product";
    }

    /** Adds or changes the products of a file. */
    @Override
    public Runnable read(UploadedTable table) {
        List<Read> read = new ArrayList<>();
        ProductReader reader = products.reader();
        for (List<Row> rows : byProduct(table).values()) {
            ProductEntry entered = entry(rows, table);
            differing(rows, table);
            ProductReader.Result result = reader.read(entered);
            result.problems().all().forEach(fault -> table.add(atLine(fault, rows)));
            read.add(new Read(rows, entered, result.product()));
        }
        return () -> write(read, table);
    }

    private void write(List<Read> read, UploadedTable table) {
        // Two files at once lock their products in the same order.
        read.sort(Comparator.comparing(one -> one.product().productId()));
        for (Read one : read) {
            products.writeAll(one.product(), one.entered())
                    .all()
                    .forEach(fault -> table.add(atLine(fault, one.rows())));
        }
    }

    private record Read(List<Row> rows, ProductEntry entered, Product product) {}

    private static Map<String, List<Row>> byProduct(UploadedTable table) {
        Map<String, List<Row>> products = new LinkedHashMap<>();
        table.rows()
                .forEach(row ->
                        products.computeIfAbsent(
                                        row.get("product").strip(), id -> new ArrayList<>())
                                .add(row));
        return products;
    }

    private static void differing(List<Row> rows, UploadedTable table) {
        for (Row row : rows) {
            for (String column : OF_PRODUCT) {
                String cell = row.get(column);
                if (!cell.isBlank() && !cell.equals(rows.getFirst().get(column))) {
                    table.add(
                            FileMistake.cell(
                                    row.line(),
                                    column,
                                    cell,
                                    "catalogue.bad.file.differs",
                                    Long.toString(rows.getFirst().line())));
                }
            }
        }
    }

    private static ProductEntry entry(List<Row> rows, UploadedTable table) {
        Row first = rows.getFirst();
        return new ProductEntry(
                first.get("product"),
                first.get("category").strip(),
                first.get("title_zh"),
                first.get("title_en"),
                first.get("text_zh"),
                first.get("text_en"),
                first.get("state"),
                rows.stream().map(row -> skuEntry(row, table)).toList());
    }

    private static SkuEntry skuEntry(Row row, UploadedTable table) {
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
                forSale(row, table));
    }

    /** What the form sends; what is neither yes nor no is told, never taken for no. */
    private static String forSale(Row row, UploadedTable table) {
        String cell = row.get(FOR_SALE);
        Optional<Boolean> forSale = YesNo.read(cell);
        if (forSale.isEmpty() && !row.get("sku").isBlank()) {
            table.add(FileMistake.cell(row.line(), FOR_SALE, cell, "catalogue.bad.file.yesNo"));
        }
        return forSale.orElse(false) ? "yes" : "no";
    }

    private static FileMistake atLine(Fault fault, List<Row> rows) {
        Matcher sku = OF_SKU.matcher(fault.field());
        boolean ofSku = sku.matches();
        Row row = ofSku ? rows.get(Integer.parseInt(sku.group(1))) : rows.getFirst();
        String field = ofSku ? sku.group(2) : fault.field();
        String column = COLUMN_OF.getOrDefault(field, field);
        return FileMistake.cell(row.line(), column, row.get(column), fault);
    }

    /** All products as such a file. */
    public OutTable write() {
        List<List<String>> rows = new ArrayList<>();
        store.page(Integer.MAX_VALUE, 0).forEach(product -> rows.addAll(rows(product)));
        return new OutTable(COLUMNS, rows);
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
