package org.tidemark.server.trade.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tidemark.server.web.access.MemberScope;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.memberapi.Lets;
import org.tidemark.server.web.memberapi.MemberApi;
import org.tidemark.server.web.memberapi.Plain;
import org.tidemark.server.web.memberapi.Told;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;

/** The shop for apps: categories, search, products with what they earn and what must be read. */
@MemberApi
@RestController
@RequestMapping(path = MemberApi.BASE, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "shop", description = "What is sold, and what it earns this member")
class ShopApi {

    private final ShopSearch search;
    private final Categories categories;
    private final ProductPages products;

    ShopApi(ShopSearch search, Categories categories, ProductPages products) {
        this.search = search;
        this.categories = categories;
        this.products = products;
    }

    /** A category. */
    record ShopCategory(String id, String parent, String title) {}

    /**
     * A product in a list.
     *
     * @param from the price of its cheapest variant
     * @param to the price of its dearest variant
     * @param supply plenty, few or none
     */
    record ShopItem(
            String id,
            String title,
            String picture,
            String zone,
            String from,
            String to,
            String supply) {}

    /**
     * A page of products.
     *
     * @param near whether they are only like what was asked for
     */
    record ShopItems(List<ShopItem> products, int inAll, int page, int pages, boolean near) {}

    /** A variant that may be bought. */
    record ShopVariant(String sku, String title) {}

    /**
     * The variant that is chosen.
     *
     * @param price of a piece for this member
     * @param most pieces that are taken at once
     * @param earns what one piece would earn, by programme
     * @param hint why nothing is told
     */
    record ShopChosen(
            String sku,
            String price,
            String supply,
            int most,
            List<Told.Earns> earns,
            String hint,
            List<Told.Disclosure> disclosures) {}

    /** A product. */
    record ShopProduct(
            String id,
            String title,
            String text,
            String category,
            List<String> pictures,
            List<ShopVariant> variants,
            List<ShopChosen> chosen) {}

    @Lets(MemberScope.SHOP_READ)
    @GetMapping("/categories")
    @Operation(summary = "All categories, as a list that is a tree by parent")
    List<ShopCategory> categories(@ModelAttribute("frame") Frame frame) {
        return categories.tree().stream()
                .map(one ->
                        new ShopCategory(one.categoryId(), one.parentId(), frame.of(one.title())))
                .toList();
    }

    @Lets(MemberScope.SHOP_READ)
    @GetMapping("/products")
    @Operation(summary = "Products by words, category, zone and price")
    ShopItems products(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String stock,
            @RequestParam(defaultValue = "1") String page,
            @ModelAttribute("frame") Frame frame) {
        SearchForm wanted = new SearchForm(q, zone, sort, category, from, to, stock);
        ShopSearch.Found found = search.find(wanted, Shop.page(page));
        Listing listing = found.listing();
        return new ShopItems(
                listing.tiles().stream().map(tile -> item(tile, frame)).toList(),
                listing.inAll(),
                listing.page(),
                listing.pages(),
                found.near());
    }

    private static ShopItem item(Tile tile, Frame frame) {
        ProductCard card = tile.card();
        return new ShopItem(
                card.productId(),
                frame.of(card.title()),
                picture(card.pictureId()),
                ZoneView.code(tile.zone()),
                Plain.money(card.fromFen()),
                Plain.money(card.toFen()),
                word(tile.supply()));
    }

    private static String word(Tile.Supply supply) {
        return supply.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String picture(String id) {
        return id.isEmpty() ? "" : "/pictures/" + id;
    }

    @Lets(MemberScope.SHOP_READ)
    @GetMapping("/products/{product}")
    @Operation(
            summary = "A product, one variant with its price, what it earns and what is to be read")
    ShopProduct product(
            @PathVariable String product,
            @RequestParam(defaultValue = "") String sku,
            @AuthenticationPrincipal SignedInMember me,
            @ModelAttribute("frame") Frame frame) {
        ProductPage page =
                products.find(product, sku, me.memberId(), frame.wording())
                        .orElseThrow(() -> PageNotFoundException.page(product));
        return new ShopProduct(
                product,
                frame.of(page.product().title()),
                frame.of(page.product().text()),
                page.product().categoryId(),
                page.pictures().stream().map(one -> picture(one.pictureId())).toList(),
                page.variants().stream()
                        .map(one -> new ShopVariant(one.skuId(), frame.of(one.variant())))
                        .toList(),
                page.chosen().map(one -> chosen(one, frame)).stream().toList());
    }

    private static ShopChosen chosen(ProductPage.Chosen one, Frame frame) {
        return new ShopChosen(
                one.sku().skuId(),
                Plain.money(one.priceFen()),
                word(one.supply()),
                one.most(),
                one.quote().quote().map(quote -> Told.earns(quote, frame)).orElse(List.of()),
                one.quote().hint(),
                one.disclosure().map(Told::disclosure).stream().toList());
    }
}
