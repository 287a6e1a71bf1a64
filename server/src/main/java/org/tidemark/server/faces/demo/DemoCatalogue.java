package org.tidemark.server.faces.demo;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tidemark.server.faces.demo.DemoDrawing.Thing;
import org.tidemark.server.trade.catalogue.Catalogue;
import org.tidemark.server.trade.catalogue.Categories;
import org.tidemark.server.trade.catalogue.Pictures;
import org.tidemark.server.trade.catalogue.ProductFile;
import org.tidemark.server.trade.catalogue.StockFile;
import org.tidemark.server.web.files.FileMistake;
import org.tidemark.server.web.files.Imports;
import org.tidemark.server.web.files.TableImport;
import org.tidemark.server.web.files.Upload;

/** Fills the demo's shop: goods of every programme's offers, drawn pictures, opening stock. */
@Component
@Order(20)
@ConditionalOnProperty("tidemark.demo")
final class DemoCatalogue implements DemoPart {

    private static final String BY = "demo";

    /** The last line of the file: where it is, all products are. */
    private static final String LAST_SKU = "storage-box";

    private static final String SEVERAL_VIEWS = "starter-tea";

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
                    new Drawn("starter-tea", Thing.TEA_TINS, 0x7FA58A),
                    new Drawn("starter-home", Thing.HOME_SET, 0xC9A27E),
                    new Drawn("starter-care", Thing.CARE_SET, 0x8FB3C9),
                    new Drawn("starter-table", Thing.TABLE_SET, 0xB98C7C),
                    new Drawn("monthly-tea", Thing.TEA_BOX, 0x86A77A),
                    new Drawn("monthly-nuts", Thing.NUTS, 0xC79B5B),
                    new Drawn("rolled-oats", Thing.OATS, 0xD3B98C),
                    new Drawn("honey", Thing.HONEY, 0xD9A441),
                    new Drawn("shampoo", Thing.SHAMPOO, 0x9C8FC0),
                    new Drawn("hand-soap", Thing.SOAP, 0x79B0A5),
                    new Drawn("towels", Thing.TOWELS, 0xA9C0B2),
                    new Drawn("bed-sheets", Thing.SHEETS, 0x9DB0CE),
                    new Drawn("flask", Thing.FLASK, 0x6F8793),
                    new Drawn("mug", Thing.MUG, 0x6E9AA6),
                    new Drawn("umbrella", Thing.UMBRELLA, 0xB5707E),
                    new Drawn("rice", Thing.RICE, 0xE2D4B4),
                    new Drawn("oil", Thing.OIL, 0xE0B23A),
                    new Drawn("noodles", Thing.NOODLES, 0xB4574B),
                    new Drawn("tissues", Thing.TISSUES, 0x8FB6C4),
                    new Drawn("pot", Thing.POT, 0xC05A4A),
                    new Drawn("lamp", Thing.LAMP, 0x5C8A8A),
                    new Drawn("backpack", Thing.BACKPACK, 0x5E7FA8),
                    new Drawn(LAST_SKU, Thing.STORAGE, 0x9AA0B5));

    private final Catalogue catalogue;
    private final Categories categories;
    private final ProductFile products;
    private final StockFile stock;
    private final Pictures pictures;
    private final Imports imports;
    private final DemoPast past;

    DemoCatalogue(
            Catalogue catalogue,
            Categories categories,
            ProductFile products,
            StockFile stock,
            Pictures pictures,
            Imports imports,
            DemoPast past) {
        this.catalogue = catalogue;
        this.categories = categories;
        this.products = products;
        this.stock = stock;
        this.pictures = pictures;
        this.imports = imports;
        this.past = past;
    }

    private record Drawn(String productId, Thing thing, int colour) {}

    private static Categories.Entered category(
            String id, String parent, String place, String zh, String en) {
        return new Categories.Entered(id, parent, place, zh, en);
    }

    @Override
    public void prepare() {
        if (catalogue.sku(LAST_SKU).isEmpty()) {
            CATEGORIES.forEach(category -> require(categories.write(category).all()));
            require(read("products.csv", products));
            require(read("stock.csv", stock.by(BY)));
        }
        DRAWN.stream()
                .filter(one -> !pictures.has(one.productId()))
                .forEach(one -> require(pictures.add(one.productId(), drawings(one)).all()));
    }

    /** Several views of what is shown first, and of everything where the demo is a large one. */
    private List<Pictures.Sent> drawings(Drawn one) {
        boolean several = past.size().goesOn() || one.productId().equals(SEVERAL_VIEWS);
        return DemoDrawing.views(one.thing(), one.colour(), several).stream()
                .map(png -> new Pictures.Sent("", png))
                .toList();
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
