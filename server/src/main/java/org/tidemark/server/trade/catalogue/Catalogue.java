package org.tidemark.server.trade.catalogue;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tidemark.engine.plan.OfferTerms.Zone;
import org.tidemark.server.kernel.programmes.OfferInForce;

/** What can be bought. */
@Service
public class Catalogue {

    private final SkuStore skus;
    private final Offers offers;

    private final StaffProducts products;

    Catalogue(SkuStore skus, Offers offers, StaffProducts products) {
        this.products = products;
        this.skus = skus;
        this.offers = offers;
    }

    /** One SKU, also one that is no longer on sale: orders of the past name it. */
    public Optional<Sku> sku(String skuId) {
        return Optional.ofNullable(skus(List.of(skuId)).get(skuId));
    }

    /** Those of the SKUs that there are, by id. */
    public Map<String, Sku> skus(Collection<String> skuIds) {
        List<SkuStore.Listed> listed = skuIds.isEmpty() ? List.of() : skus.listed(skuIds);
        Map<String, OfferInForce> inForce = listed.isEmpty() ? Map.of() : offers.inForce();
        Map<String, Sku> found = new LinkedHashMap<>();
        listed.forEach(one -> found.put(one.sku().skuId(), sku(one, inForce)));
        return found;
    }

    /** Where each of the SKUs that there are stands, by its id. */
    public Map<String, GoodsPlace> places(Collection<String> skuIds) {
        return skuIds.isEmpty() ? Map.of() : skus.places(skuIds);
    }

    /** All that may be bought now, at most so many. */
    public List<Sku> onSale(int most) {
        return skus(skus.forSale(most)).values().stream().filter(Sku::onSale).toList();
    }

    /** The offers of each of the products that there are, by the product's id. */
    public Map<String, List<String>> offersOf(Collection<String> productIds) {
        return products.offersOf(productIds);
    }

    /** The ids of SKUs that staff mean by the beginning of an id, or words; at most so many. */
    public List<String> skusNamed(String question, int most) {
        return products.skusNamed(question, most);
    }

    private static Sku sku(SkuStore.Listed one, Map<String, OfferInForce> inForce) {
        StoredSku stored = one.sku();
        OfferInForce offer = inForce.get(stored.offerId());
        return new Sku(
                stored.skuId(),
                stored.productId(),
                one.title(),
                stored.variant(),
                stored.offerId(),
                stored.priceFen(),
                stored.supplyFen(),
                stored.supplier(),
                stored.weightGrams(),
                offer == null ? Zone.STANDARD : offer.terms().zone(),
                one.productOnSale() && stored.forSale() && offer != null,
                one.pictureId());
    }
}
