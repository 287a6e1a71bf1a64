package org.tidemark.server.trade.catalogue;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.tidemark.server.kernel.programmes.OfferInForce;
import org.tidemark.server.web.site.PageNotFoundException;

/** Staff's list and form of products. */
@Controller
class ProductConsole {

    private static final String HOME = "/console/shop/products";
    private static final int PAGE = 50;
    private static final int ROOM = 2;

    private final Products products;
    private final StaffProducts list;
    private final Categories categories;
    private final Pictures pictures;
    private final Offers offers;

    ProductConsole(
            Products products,
            StaffProducts list,
            Categories categories,
            Pictures pictures,
            Offers offers) {
        this.products = products;
        this.list = list;
        this.categories = categories;
        this.pictures = pictures;
        this.offers = offers;
    }

    @GetMapping(HOME)
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "1") String page,
            Model model) {
        Optional<ProductState> only =
                Arrays.stream(ProductState.values())
                        .filter(one -> one.name().equals(state))
                        .findFirst();
        int number = Shop.page(page);
        StaffProducts.Found found = list.find(q, only, PAGE, (number - 1) * PAGE);
        model.addAttribute("rows", found.rows());
        model.addAttribute("question", q);
        model.addAttribute("state", state);
        model.addAttribute("number", number);
        model.addAttribute("pages", Math.max(1, (found.inAll() + PAGE - 1) / PAGE));
        model.addAttribute(
                "address",
                UriComponentsBuilder.fromPath(HOME)
                        .queryParam("q", "{q}")
                        .queryParam("state", "{state}")
                        .queryParam("page", "")
                        .encode()
                        .buildAndExpand(q, state)
                        .toUriString());
        return "catalogue/products";
    }

    @GetMapping(HOME + "/new")
    String blank(Model model) {
        return show(true, ProductEntry.BLANK.withRoom(ROOM), List.of(), model);
    }

    @PostMapping(HOME + "/new")
    String add(
            ProductEntry entered,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        List<Mistake> mistakes = products.add(entered);
        return mistakes.isEmpty()
                ? saved(entered, next)
                : again(true, entered, mistakes, model, response);
    }

    @GetMapping(HOME + "/{id}")
    String edit(@PathVariable String id, Model model) {
        Product product = known(id);
        return show(false, ProductEntry.of(product).withRoom(ROOM), List.of(), model);
    }

    @PostMapping(HOME + "/{productId}")
    String change(
            @PathVariable String productId,
            ProductEntry entered,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        known(productId);
        ProductEntry ofPath = entered.withId(productId);
        List<Mistake> mistakes = products.change(ofPath);
        return mistakes.isEmpty()
                ? saved(ofPath, next)
                : again(false, ofPath, mistakes, model, response);
    }

    private Product known(String id) {
        return products.find(id).orElseThrow(() -> PageNotFoundException.page(HOME + "/" + id));
    }

    private static String saved(ProductEntry entered, RedirectAttributes next) {
        next.addFlashAttribute("done", "catalogue.staff.saved");
        next.addAttribute("id", entered.productId().strip());
        return "redirect:" + HOME + "/{id}";
    }

    private String again(
            boolean isNew,
            ProductEntry entered,
            List<Mistake> mistakes,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(isNew, entered, mistakes, model);
    }

    private String show(boolean isNew, ProductEntry entered, List<Mistake> mistakes, Model model) {
        Map<String, OfferInForce> inForce = offers.inForce();
        List<StoredSku> known =
                isNew
                        ? List.of()
                        : products.find(entered.productId()).map(Product::skus).orElse(List.of());
        model.addAttribute(
                "page",
                new EntryPage(
                        isNew,
                        entered,
                        mistakes,
                        categories.tree(),
                        inForce,
                        known.stream().map(StoredSku::skuId).toList(),
                        checks(known, inForce),
                        isNew ? List.of() : pictures.of(entered.productId())));
        return "catalogue/entry";
    }

    private static Map<String, CostCheck> checks(
            List<StoredSku> skus, Map<String, OfferInForce> inForce) {
        Map<String, CostCheck> checks = new LinkedHashMap<>();
        for (StoredSku sku : skus) {
            OfferInForce offer = inForce.get(sku.offerId());
            if (offer != null) {
                checks.put(
                        sku.skuId(),
                        CostCheck.of(sku.supplyFen(), sku.marginFen(), offer.terms().split()));
            }
        }
        return checks;
    }
}
