package org.tidemark.server.trade.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tidemark.engine.plan.OfferTerms.Zone;
import org.tidemark.plan.Language;
import org.tidemark.server.kernel.disclosures.Disclosures;
import org.tidemark.server.kernel.programmes.OfferInForce;
import org.tidemark.server.kernel.quotes.OrderQuote;
import org.tidemark.server.trade.catalogue.ProductPage.Chosen;
import org.tidemark.server.web.site.Preview;
import org.tidemark.server.web.text.Wording;

/** Gathers what a product's page shows. */
@Component
final class ProductPages {

    private final Products products;
    private final Categories categories;
    private final Pictures pictures;
    private final StockStore stock;
    private final Offers offers;
    private final Earnings earnings;
    private final Disclosures disclosures;
    private final ObjectProvider<OwnPrice> own;
    private final ObjectProvider<ProductCuts> cuts;
    private final ObjectProvider<ProductTogether> together;

    ProductPages(
            Products products,
            Categories categories,
            Pictures pictures,
            StockStore stock,
            Offers offers,
            Earnings earnings,
            Disclosures disclosures,
            ObjectProvider<OwnPrice> own,
            ObjectProvider<ProductCuts> cuts,
            ObjectProvider<ProductTogether> together) {
        this.products = products;
        this.categories = categories;
        this.pictures = pictures;
        this.stock = stock;
        this.offers = offers;
        this.earnings = earnings;
        this.disclosures = disclosures;
        this.own = own;
        this.cuts = cuts;
        this.together = together;
    }

    /**
     * The page of a product; empty where there is none, or it is a draft.
     *
     * @param skuId of the variant to show; any other text shows the first that is there
     * @param memberId empty where nobody is signed in
     */
    Optional<ProductPage> find(String productId, String skuId, String memberId, Wording wording) {
        return products.find(productId)
                .filter(product -> product.state() != ProductState.DRAFT)
                .map(product -> page(product, skuId, memberId, wording));
    }

    private ProductPage page(Product product, String skuId, String memberId, Wording wording) {
        Map<String, OfferInForce> inForce = offers.inForce();
        List<StoredSku> variants =
                product.skus().stream()
                        .filter(sku ->
                                product.state() == ProductState.ON_SALE
                                        && sku.forSale()
                                        && inForce.containsKey(sku.offerId()))
                        .toList();
        return new ProductPage(
                product,
                categories.find(product.categoryId()),
                pictures.of(product.productId()),
                variants,
                chosen(variants, skuId)
                        .flatMap(sku ->
                                Optional.ofNullable(inForce.get(sku.offerId()))
                                        .map(offer -> chosen(sku, offer, memberId, wording))));
    }

    private Optional<StoredSku> chosen(List<StoredSku> variants, String skuId) {
        return variants.stream()
                .filter(sku -> sku.skuId().equals(skuId))
                .findFirst()
                .or(() -> variants.stream().filter(sku -> free(sku) > 0).findFirst())
                .or(() -> variants.stream().findFirst());
    }

    private int free(StoredSku sku) {
        return stock.level(sku.skuId()).map(StockLevel::free).orElse(0);
    }

    private Chosen chosen(StoredSku sku, OfferInForce offer, String memberId, Wording wording) {
        Language language = wording.language();
        long priceFen =
                own.stream()
                        .flatMap(price -> price.lowerFen(memberId, List.of(sku)).values().stream())
                        .mapToLong(Long::longValue)
                        .min()
                        .orElse(sku.priceFen());
        Preview<OrderQuote> earns = earnings.of(memberId, sku.offerId(), priceFen, wording);
        return new Chosen(
                sku,
                offer,
                priceFen,
                cuts.stream().flatMap(one -> one.of(memberId, sku).stream()).toList(),
                cuts.stream().flatMap(one -> one.sales(memberId, sku).stream()).toList(),
                together.stream().flatMap(one -> one.of(offer).stream()).findFirst(),
                free(sku),
                offer.terms().zone() == Zone.REPURCHASE
                        ? Optional.of(earnings.gate(memberId, offer))
                        : Optional.empty(),
                earns,
                earns.quote()
                        .flatMap(quote -> quote.outlook(sku.offerId()))
                        .map(outlook -> disclosures.show(outlook, language))
                        .orElseGet(
                                () -> disclosures.showNewcomer(sku.offerId(), priceFen, language)));
    }
}
