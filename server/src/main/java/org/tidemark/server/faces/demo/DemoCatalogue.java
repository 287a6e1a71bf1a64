package org.tidemark.server.faces.demo;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.server.faces.demo.DemoDrawing.Shape;
import org.tidemark.server.trade.catalogue.Catalogue;
import org.tidemark.server.trade.catalogue.Categories;
import org.tidemark.server.trade.catalogue.Pictures;
import org.tidemark.server.trade.catalogue.ProductFile;
import org.tidemark.server.trade.catalogue.StockFile;
import org.tidemark.server.web.files.FileMistake;
import org.tidemark.server.web.files.Imports;
import org.tidemark.server.web.files.TableImport;
import org.tidemark.server.web.files.Upload;

/** Fills the demo's shop: products of the health mall's offers, drawn pictures, opening stock. */
@Component
@Order(20)
@ConditionalOnProperty("tidemark.demo")
final class DemoCatalogue implements DemoPart {

    private static final String BY = "demo";

    /** Written last: where it is, everything is. */
    private static final String LAST_SKU = "storage-box";

    private static final List<Categories.Entered> CATEGORIES =
            List.of(
                    category("food", "", "1", "食品", "Food"),
                    category("tea", "food", "1", "茶", "Tea"),
                    category("pantry", "food", "2", "干货", "Pantry"),
                    category("tableware", "", "2", "杯壶餐具", "Tableware"),
                    category("care", "", "3", "洗护", "Care"),
                    category("home", "", "4", "家居", "Home"),
                    category("outdoors", "", "5", "出行", "Outdoors"));

    private static final List<Drawn> DRAWN =
            List.of(
                    new Drawn("starter-tea", Shape.BOX, 0x7FA58A),
                    new Drawn("starter-home", Shape.BOX, 0xC9A27E),
                    new Drawn("starter-care", Shape.BOTTLE, 0x8FB3C9),
                    new Drawn("starter-table", Shape.CUP, 0xB98C7C),
                    new Drawn("monthly-tea", Shape.JAR, 0x86A77A),
                    new Drawn("monthly-nuts", Shape.BOX, 0xC79B5B),
                    new Drawn("rolled-oats", Shape.BAG, 0xD3B98C),
                    new Drawn("honey", Shape.JAR, 0xD9A441),
                    new Drawn("shampoo", Shape.BOTTLE, 0x9C8FC0),
                    new Drawn("hand-soap", Shape.BOTTLE, 0x79B0A5),
                    new Drawn("towels", Shape.CLOTH, 0xA9C0B2),
                    new Drawn("bed-sheets", Shape.CLOTH, 0x9DB0CE),
                    new Drawn("flask", Shape.BOTTLE, 0x6F8793),
                    new Drawn("mug", Shape.CUP, 0x6E9AA6),
                    new Drawn("umbrella", Shape.UMBRELLA, 0xB5707E),
                    new Drawn(LAST_SKU, Shape.BOX, 0x9AA0B5));

    private final Catalogue catalogue;
    private final Categories categories;
    private final ProductFile products;
    private final StockFile stock;
    private final Pictures pictures;
    private final Imports imports;

    DemoCatalogue(
            Catalogue catalogue,
            Categories categories,
            ProductFile products,
            StockFile stock,
            Pictures pictures,
            Imports imports) {
        this.catalogue = catalogue;
        this.categories = categories;
        this.products = products;
        this.stock = stock;
        this.pictures = pictures;
        this.imports = imports;
    }

    private record Drawn(String productId, Shape shape, int colour) {}

    private static Categories.Entered category(
            String id, String parent, String place, String zh, String en) {
        return new Categories.Entered(id, parent, place, zh, en);
    }

    @Override
    public void prepare() {
        if (catalogue.sku(LAST_SKU).isPresent()) {
            return;
        }
        CATEGORIES.forEach(category -> require(categories.write(category).all()));
        require(read("products.csv", products));
        DRAWN.forEach(one -> require(pictures.add(one.productId(), List.of(drawing(one))).all()));
        require(read("stock.csv", stock.by(BY)));
    }

    private static Pictures.Sent drawing(Drawn one) {
        return new Pictures.Sent("", DemoDrawing.png(one.shape(), one.colour()));
    }

    private static void require(List<?> mistakes) {
        if (!mistakes.isEmpty()) {
            throw new IllegalStateException("the demo's goods do not read: " + mistakes);
        }
    }

    /** Again where a start broke off in between. */
    private List<FileMistake> read(String name, TableImport kind) {
        return imports.take(new Upload(DemoTable.bytes(name), BY, true), kind).mistakes();
    }
}
