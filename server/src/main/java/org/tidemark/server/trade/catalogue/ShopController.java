package org.tidemark.server.trade.catalogue;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tidemark.engine.plan.OfferTerms.Zone;
import org.tidemark.server.web.access.OpenRoute;
import org.tidemark.server.web.access.SignedInMember;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;

/** The shop: its categories and zones, its products, its search. Open to everybody. */
@Controller
class ShopController {

    private static final int LONGEST_QUESTION = 200;
    private static final int SUGGESTED = 8;

    private final Shop shop;
    private final Categories categories;
    private final ProductPages products;
    private final ShopSearch search;
    private final ObjectProvider<ProductLooks> looks;
    private final ObjectProvider<ProductVoices> voices;

    ShopController(
            Shop shop,
            Categories categories,
            ProductPages products,
            ShopSearch search,
            ObjectProvider<ProductLooks> looks,
            ObjectProvider<ProductVoices> voices) {
        this.shop = shop;
        this.categories = categories;
        this.products = products;
        this.search = search;
        this.looks = looks;
        this.voices = voices;
    }

    @Bean
    static OpenRoute categoryRoute() {
        return OpenRoute.get("/c/*");
    }

    @Bean
    static OpenRoute productRoute() {
        return OpenRoute.get("/p/*");
    }

    @Bean
    static OpenRoute searchRoute() {
        return OpenRoute.get("/search");
    }

    @Bean
    static OpenRoute suggestionsRoute() {
        return OpenRoute.get("/search/suggestions");
    }

    @GetMapping("/c/{category}")
    String category(
            @PathVariable String category,
            @RequestParam(defaultValue = "1") String page,
            @AuthenticationPrincipal SignedInMember me,
            Model model) {
        Category found =
                categories
                        .find(category)
                        .orElseThrow(() -> PageNotFoundException.page("/c/" + category));
        List<Category> tree = categories.tree();
        String top = found.parentId().isEmpty() ? category : found.parentId();
        model.addAttribute("category", found);
        model.addAttribute(
                "parent", tree.stream().filter(one -> one.categoryId().equals(top)).findFirst());
        model.addAttribute(
                "below", tree.stream().filter(one -> one.parentId().equals(top)).toList());
        model.addAttribute(
                "listing",
                shop.asSeenBy(name(me), shop.in(categories.withBelow(category), Shop.page(page))));
        return "catalogue/category";
    }

    @GetMapping("/search")
    String search(
            @ModelAttribute("wanted") SearchForm wanted,
            @RequestParam(defaultValue = "1") String page,
            @AuthenticationPrincipal SignedInMember me,
            Model model) {
        Optional<Zone> only = ShopSearch.zone(wanted);
        String q = wanted.q();
        List<ZoneView> zones = shop.zones(name(me));
        model.addAttribute("question", q.substring(0, Math.min(q.length(), LONGEST_QUESTION)));
        model.addAttribute(
                "zone",
                zones.stream().filter(one -> Optional.of(one.zone()).equals(only)).findFirst());
        model.addAttribute("address", wanted.address());
        model.addAttribute("categories", categories.tree());
        ShopSearch.Found found = search.find(wanted, Shop.page(page));
        model.addAttribute("near", found.near());
        model.addAttribute("listing", shop.asSeenBy(name(me), found.listing()));
        model.addAttribute("instead", shop.asSeenBy(name(me), found.instead()));
        return "catalogue/search";
    }

    /** Names of goods for what is being typed: options of the field's list. */
    @GetMapping("/search/suggestions")
    String suggestions(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("names", shop.names(SearchWords.asked(q), SUGGESTED));
        return "catalogue/suggestions";
    }

    @GetMapping("/p/{product}")
    String product(
            @PathVariable String product,
            @RequestParam(defaultValue = "") String sku,
            @ModelAttribute("frame") Frame frame,
            @AuthenticationPrincipal SignedInMember me,
            Model model) {
        model.addAttribute(
                "page",
                products.find(product, sku, name(me), frame.wording())
                        .orElseThrow(() -> PageNotFoundException.page("/p/" + product)));
        model.addAttribute("heart", heart(me, product));
        model.addAttribute("stars", voices.stream().map(one -> one.stars(product)).findFirst());
        return "catalogue/product";
    }

    /** Whether he likes it, as the button says it; empty for who is not signed in. */
    private String heart(SignedInMember me, String product) {
        return me == null
                ? ""
                : looks.stream().filter(one -> one.look(me.memberId(), product)).count() > 0
                        ? "remove"
                        : "add";
    }

    private static String name(SignedInMember me) {
        return me == null ? "" : me.memberId();
    }
}
