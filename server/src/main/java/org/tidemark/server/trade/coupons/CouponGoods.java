package org.tidemark.server.trade.coupons;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tidemark.server.trade.catalogue.Categories;
import org.tidemark.server.trade.catalogue.Shop;

/** The goods for which a kind is, as members find them in the shop. */
@Component
class CouponGoods {

    private final Categories categories;
    private final Shop shop;

    CouponGoods(Categories categories, Shop shop) {
        this.categories = categories;
        this.shop = shop;
    }

    /** The categories first, then the products that are on sale; none where it is for all. */
    List<GoodsLink> of(CouponKind kind) {
        Stream<GoodsLink> inCategories =
                kind.categories().stream()
                        .flatMap(id -> categories.find(id).stream())
                        .map(one -> new GoodsLink("/c/" + one.categoryId(), one.title()));
        Stream<GoodsLink> products =
                kind.products().isEmpty()
                        ? Stream.empty()
                        : shop.chosen(kind.products()).tiles().stream()
                                .map(tile ->
                                        new GoodsLink(
                                                "/p/" + tile.card().productId(),
                                                tile.card().title()));
        return Stream.concat(inCategories, products).toList();
    }
}
