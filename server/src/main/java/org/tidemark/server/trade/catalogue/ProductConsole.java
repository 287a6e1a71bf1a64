package org.tidemark.server.trade.catalogue;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.tidemark.server.kernel.programmes.OfferInForce;
import org.tidemark.server.web.access.ConsoleArea;
import org.tidemark.server.web.access.InConsole;
import org.tidemark.server.web.forms.FormMark;
import org.tidemark.server.web.forms.RefusedForm;
import org.tidemark.server.web.site.Frame;
import org.tidemark.server.web.site.PageNotFoundException;

/** Staff's list and form of products. */
@InConsole(ConsoleArea.GOODS)
@Controller
class ProductConsole {

    private static final String HOME = EntryPage.PRODUCTS;
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
    String blank(@ModelAttribute("frame") Frame frame, Model model) {
        return show(true, frame.form(HOME + "/new"), ProductEntry.BLANK, List.of(), model);
    }

    @PostMapping(HOME + "/new")
    String add(@RequestParam MultiValueMap<String, String> typed, RedirectAttributes next) {
        ProductEntry entered = ProductEntry.of(typed);
        products.add(entered).orRefuse();
        return saved(entered, next);
    }

    @GetMapping(HOME + "/{id}")
    String edit(@PathVariable String id, @ModelAttribute("frame") Frame frame, Model model) {
        Product product = known(id);
        RefusedForm form = frame.form(HOME + "/" + id);
        model.addAttribute("stored", ProductEntry.of(product));
        return show(false, form, ProductEntry.of(product), product.skus(), model);
    }

    @PostMapping(HOME + "/{productId}")
    String change(
            @PathVariable String productId,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(name = FormMark.FIELD, defaultValue = "") String before,
            RedirectAttributes next) {
        FormMark.check(ProductEntry.of(known(productId)), before);
        ProductEntry ofPath = ProductEntry.of(typed).withId(productId);
        products.change(ofPath).orRefuse();
        return saved(ofPath, next);
    }

    private Product known(String id) {
        return products.find(id).orElseThrow(() -> PageNotFoundException.page(HOME + "/" + id));
    }

    private static String saved(ProductEntry entered, RedirectAttributes next) {
        next.addFlashAttribute("done", "catalogue.staff.saved");
        next.addAttribute("id", entered.productId().strip());
        return "redirect:" + HOME + "/{id}";
    }

    private String show(
            boolean isNew,
            RefusedForm form,
            ProductEntry stored,
            List<StoredSku> known,
            Model model) {
        ProductEntry again = ProductEntry.of(form.typed());
        ProductEntry typed = isNew ? again : again.withId(stored.productId());
        Map<String, OfferInForce> inForce = offers.inForce();
        model.addAttribute(
                "page",
                new EntryPage(
                        isNew,
                        form.there() ? typed : stored.withRoom(ROOM),
                        categories.tree(),
                        inForce,
                        known.stream().map(StoredSku::skuId).toList(),
                        checks(known, inForce),
                        isNew ? List.of() : pictures.of(stored.productId())));
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
