package org.tidemark.server.trade.coupons;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.tidemark.server.trade.catalogue.GoodsPlace;
import org.tidemark.server.trade.catalogue.Listing;
import org.tidemark.server.trade.catalogue.Shop;

/** The flash sales that run, come, or were sold out or ended today. */
@Service
public class FlashSales {

    private static final Listing NO_GOODS = new Listing(List.of(), 0, 1, 1);

    private static final Comparator<FlashSale> NEXT_FIRST =
            Comparator.comparing(FlashSale::state)
                    .thenComparing(FlashSale::ends)
                    .thenComparing(sale -> sale.kind().id());

    private final Coupons coupons;
    private final Shop shop;
    private final Clock clock;

    FlashSales(Coupons coupons, Shop shop, Clock clock) {
        this.coupons = coupons;
        this.shop = shop;
        this.clock = clock;
    }

    /** Whether the shop shows any. */
    public boolean areThere() {
        return coupons.inForce().stream().anyMatch(kind -> kind.way() == CouponWay.FLASH);
    }

    /** All that the shop shows, with their goods. */
    List<FlashSale> all(String memberId) {
        return coupons.inForce().stream()
                .filter(kind -> kind.way() == CouponWay.FLASH)
                .map(kind ->
                        sale(kind, memberId, shop.asSeenBy(memberId, shop.chosen(kind.products()))))
                .sorted(NEXT_FIRST)
                .toList();
    }

    /** Those of goods that stand there. */
    List<FlashSale> of(GoodsPlace place, String memberId) {
        return coupons.inForce().stream()
                .filter(kind -> kind.way() == CouponWay.FLASH && kind.covers(place))
                .map(kind -> sale(kind, memberId, NO_GOODS))
                .sorted(NEXT_FIRST)
                .toList();
    }

    private FlashSale sale(CouponKind kind, String memberId, Listing goods) {
        return FlashSale.at(
                OffsetDateTime.now(clock),
                clock.getZone(),
                kind,
                new FlashSale.Sold(
                        coupons.piecesLeft(kind, ""), coupons.piecesLeft(kind, memberId)),
                goods);
    }
}
