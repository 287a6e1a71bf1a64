package org.tidemark.server.trade.coupons;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.trade.catalogue.GoodsPlace;
import org.tidemark.server.trade.catalogue.OwnPrice;
import org.tidemark.server.trade.catalogue.ProductCuts;
import org.tidemark.server.trade.catalogue.StoredSku;
import org.tidemark.server.trade.purchases.model.PurchaseKind;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Item;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Supply;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Terms;
import org.tidemark.server.trade.purchases.pricing.PriceQuestion;
import org.tidemark.server.trade.purchases.pricing.PriceStage;
import org.tidemark.server.trade.purchases.pricing.PriceSteps;
import org.tidemark.server.trade.purchases.pricing.PricedLine;
import org.tidemark.server.trade.purchases.pricing.Pricing;

/** What goods cost whoever looks at them, by the very steps that price his order. */
@Component
class OwnPrices implements OwnPrice, ProductCuts {

    private static final LocalizedText NO_TEXT = new LocalizedText("", "");

    private final PriceSteps prices;
    private final Coupons coupons;
    private final CutsTold told;
    private final FlashSales sales;
    private final Clock clock;

    OwnPrices(PriceSteps prices, Coupons coupons, CutsTold told, FlashSales sales, Clock clock) {
        this.prices = prices;
        this.coupons = coupons;
        this.told = told;
        this.sales = sales;
        this.clock = clock;
    }

    @Override
    public boolean isAny() {
        return !coupons.running(CouponWay.LEVEL).isEmpty()
                || !coupons.running(CouponWay.FLASH).isEmpty();
    }

    @Override
    public Map<String, Long> lowerFen(String memberId, List<StoredSku> skus) {
        Map<String, Long> lower = new HashMap<>();
        if (skus.isEmpty() || !isAny()) {
            return lower;
        }
        for (PricedLine line : prices.upTo(PriceStage.MEMBER, list(memberId, skus)).lines()) {
            if (line.discountFen() > 0) {
                lower.put(line.item().skuId(), line.amountFen());
            }
        }
        return lower;
    }

    @Override
    public List<Cut> of(String memberId, StoredSku sku) {
        return told.of(list(memberId, List.of(sku))).stream().map(OwnPrices::cut).toList();
    }

    @Override
    public List<Sale> sales(String memberId, StoredSku sku) {
        GoodsPlace place = coupons.places(List.of(sku.skuId())).get(sku.skuId());
        return place == null
                ? List.of()
                : sales.of(place, memberId).stream().map(one -> sale(one, sku)).toList();
    }

    private static Sale sale(FlashSale sale, StoredSku sku) {
        Supply supply = new Supply(sku.supplier(), sku.supplyFen());
        CouponKind kind = sale.kind();
        return new Sale(
                kind.name(),
                sale.state().key(),
                sale.state() == FlashSale.State.RUNNING,
                sku.priceFen() - PieceCut.pieceFen(kind, sku.priceFen(), supply),
                sale.begins(),
                sale.ends(),
                sale.left(),
                kind.mostEach(),
                sale.yours());
    }

    private static Cut cut(CutTold one) {
        CouponKind kind = one.kind();
        return new Cut(
                kind.name(),
                kind.way().held(),
                kind.value().amountFen(),
                kind.value().sharePpm(),
                kind.value().mostFen(),
                kind.leastFen(),
                kind.isForSome(),
                kind.until());
    }

    /** A piece of each at its list price. */
    private Pricing list(String memberId, List<StoredSku> skus) {
        Pricing list =
                Pricing.of(
                        new PriceQuestion(
                                PurchaseKind.SHOP,
                                memberId,
                                "",
                                0,
                                OffsetDateTime.now(clock),
                                0,
                                0));
        for (StoredSku sku : skus) {
            list =
                    list.plus(
                            new Item(sku.skuId(), NO_TEXT, sku.variant(), ""),
                            new Terms(sku.offerId(), 0, 0),
                            new Supply(sku.supplier(), sku.supplyFen()),
                            1,
                            0,
                            sku.priceFen());
        }
        return list;
    }
}
