package org.tidemark.server.trade.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tidemark.engine.plan.LocalizedText;

/** SKUs in PostgreSQL. */
@Repository
class SkuStore {

    private final JdbcClient database;

    SkuStore(JdbcClient database) {
        this.database = database;
    }

    /** A SKU with what its product says of it. */
    record Listed(StoredSku sku, LocalizedText title, boolean productOnSale, String pictureId) {}

    /** Those of the SKUs that there are. */
    List<Listed> listed(Collection<String> skuIds) {
        return database.sql(
                        """
                        SELECT s.*, p.title_zh, p.title_en, p.state = 'ON_SALE' AS on_sale,
                               coalesce((SELECT picture_id FROM platform.shop_picture
                                         WHERE product_id = p.product_id
                                         ORDER BY place, picture_id LIMIT 1), '') AS picture
                        FROM platform.shop_sku s JOIN platform.shop_product p USING (product_id)
                        WHERE s.sku_id IN (:ids) ORDER BY s.product_id, s.place
                        """)
                .param("ids", List.copyOf(skuIds))
                .query((row, number) ->
                        new Listed(
                                sku(row, number),
                                new LocalizedText(
                                        row.getString("title_zh"), row.getString("title_en")),
                                row.getBoolean("on_sale"),
                                row.getString("picture")))
                .list();
    }

    /** Where each of the SKUs stands. */
    Map<String, GoodsPlace> places(Collection<String> skuIds) {
        Map<String, GoodsPlace> places = new HashMap<>();
        database.sql(
                        """
                        SELECT s.sku_id, p.product_id, p.category_id,
                            coalesce(c.parent_id, c.category_id) AS top
                        FROM platform.shop_sku s
                        JOIN platform.shop_product p USING (product_id)
                        JOIN platform.shop_category c USING (category_id)
                        WHERE s.sku_id = ANY (?)
                        """)
                .param(skuIds.toArray(String[]::new))
                .query((row, number) ->
                        places.put(
                                row.getString("sku_id"),
                                new GoodsPlace(
                                        row.getString("product_id"),
                                        row.getString("category_id"),
                                        row.getString("top"))))
                .list();
        return places;
    }

    /** The ids of those that staff offer, of products that are on sale. */
    List<String> forSale(int most) {
        return database.sql(
                        """
                        SELECT s.sku_id FROM platform.shop_sku s
                        JOIN platform.shop_product p USING (product_id)
                        WHERE s.for_sale AND p.state = 'ON_SALE' ORDER BY s.sku_id LIMIT ?
                        """)
                .param(most)
                .query(String.class)
                .list();
    }

    /** The SKUs of each of the products, in their order. */
    Map<String, List<StoredSku>> ofEach(List<String> productIds) {
        return database
                .sql(
                        "SELECT * FROM platform.shop_sku WHERE product_id = ANY (?)"
                                + " ORDER BY place, sku_id")
                .param(productIds.toArray(String[]::new))
                .query(SkuStore::sku)
                .list()
                .stream()
                .collect(Collectors.groupingBy(StoredSku::productId));
    }

    /**
     * Writes a SKU, and gives a new one its empty shelf.
     *
     * @return whether it is written: not where another product has a SKU of that id
     */
    boolean write(StoredSku sku, int place) {
        boolean written =
                database.sql(
                                        """
                                        INSERT INTO platform.shop_sku
                                            (sku_id, product_id, place, variant_zh, variant_en,
                                             offer_id, supplier, supply_fen, margin_fen, weight_grams,
                                             low_stock, for_sale)
                                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                        ON CONFLICT (sku_id) DO UPDATE SET
                                            place = excluded.place,
                                            variant_zh = excluded.variant_zh,
                                            variant_en = excluded.variant_en,
                                            offer_id = excluded.offer_id,
                                            supplier = excluded.supplier,
                                            supply_fen = excluded.supply_fen,
                                            margin_fen = excluded.margin_fen,
                                            weight_grams = excluded.weight_grams,
                                            low_stock = excluded.low_stock,
                                            for_sale = excluded.for_sale
                                        WHERE shop_sku.product_id = excluded.product_id
                                        """)
                                .params(
                                        sku.skuId(),
                                        sku.productId(),
                                        place,
                                        sku.variant().zh(),
                                        sku.variant().en(),
                                        sku.offerId(),
                                        sku.supplier(),
                                        sku.supplyFen(),
                                        sku.marginFen(),
                                        sku.weightGrams(),
                                        sku.lowStock(),
                                        sku.forSale())
                                .update()
                        == 1;
        if (written) {
            database.sql(
                            "INSERT INTO platform.stock (sku_id, shelf, reserved)"
                                    + " VALUES (?, 0, 0) ON CONFLICT (sku_id) DO NOTHING")
                    .param(sku.skuId())
                    .update();
        }
        return written;
    }

    static StoredSku sku(ResultSet row, int number) throws SQLException {
        return new StoredSku(
                row.getString("sku_id"),
                row.getString("product_id"),
                new LocalizedText(row.getString("variant_zh"), row.getString("variant_en")),
                row.getString("offer_id"),
                row.getString("supplier"),
                row.getLong("supply_fen"),
                row.getLong("margin_fen"),
                row.getInt("weight_grams"),
                row.getInt("low_stock"),
                row.getBoolean("for_sale"));
    }
}
