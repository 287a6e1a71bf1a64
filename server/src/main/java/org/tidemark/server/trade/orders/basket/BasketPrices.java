package org.tidemark.server.trade.orders.basket;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tidemark.server.trade.catalogue.Sku;
import org.tidemark.server.trade.orders.OfferList;
import org.tidemark.server.trade.orders.OrderProblem;
import org.tidemark.server.trade.orders.OrderProblemException;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Item;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Supply;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Terms;
import org.tidemark.server.trade.purchases.pricing.PriceQuestion;
import org.tidemark.server.trade.purchases.pricing.Pricing;

/** Lines of a basket as lines of a price. */
@Component
public class BasketPrices {

    private final OfferList offers;

    BasketPrices(OfferList offers) {
        this.offers = offers;
    }

    /**
     * The lines at their list prices.
     *
     * @throws OrderProblemException where one cannot be ordered
     */
    public Pricing list(PriceQuestion question, List<BasketLine> lines) {
        Map<String, Terms> terms = offers.terms();
        Pricing list = Pricing.of(question);
        for (BasketLine line : lines) {
            Sku sku = line.sku();
            Terms offer = terms.get(sku.offerId());
            if (!line.orderable() || offer == null) {
                throw new OrderProblemException(
                        line.refusal().isEmpty() ? OrderProblem.NOT_ON_SALE : OrderProblem.REFUSED,
                        sku.title().zh());
            }
            list =
                    list.plus(
                            new Item(sku.skuId(), sku.title(), sku.variant(), sku.pictureId()),
                            offer,
                            new Supply(sku.supplier(), sku.supplyFen()),
                            line.quantity(),
                            (long) sku.weightGrams() * line.quantity(),
                            sku.priceFen());
        }
        return list;
    }
}
