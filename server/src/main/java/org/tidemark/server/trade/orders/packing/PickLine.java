package org.tidemark.server.trade.orders.packing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.trade.orders.ShopOrder;
import org.tidemark.server.trade.purchases.model.PurchaseLine;

/**
 * What to take from one shelf.
 *
 * @param pieces of it in all
 * @param orders how many for which order, by its number, in the order of the orders
 */
public record PickLine(
        String skuId,
        LocalizedText title,
        LocalizedText variant,
        int pieces,
        Map<String, Integer> orders) {

    /** For all of these orders, by SKU; what has gone back is not taken. */
    static List<PickLine> of(List<ShopOrder> orders) {
        Map<String, PickLine> lines = new TreeMap<>();
        for (ShopOrder order : orders) {
            for (PurchaseLine goods : order.goods()) {
                if (goods.quantityLeft() > 0) {
                    lines.merge(goods.skuId(), of(order.number(), goods), PickLine::and);
                }
            }
        }
        return new ArrayList<>(lines.values());
    }

    private static PickLine of(String number, PurchaseLine goods) {
        return new PickLine(
                goods.skuId(),
                goods.title(),
                goods.variant(),
                goods.quantityLeft(),
                Map.of(number, goods.quantityLeft()));
    }

    private PickLine and(PickLine more) {
        Map<String, Integer> both = new LinkedHashMap<>(orders);
        more.orders.forEach((number, some) -> both.merge(number, some, Integer::sum));
        return new PickLine(skuId, title, variant, pieces + more.pieces, both);
    }
}
