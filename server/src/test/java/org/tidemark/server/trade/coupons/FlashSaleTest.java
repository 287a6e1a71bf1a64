package org.tidemark.server.trade.coupons;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.trade.catalogue.GoodsPlace;
import org.tidemark.server.trade.catalogue.Listing;
import org.tidemark.server.trade.coupons.FlashSale.Sold;
import org.tidemark.server.trade.coupons.FlashSale.State;
import org.tidemark.server.trade.purchases.model.Discount;
import org.tidemark.server.trade.purchases.model.PurchaseKind;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Item;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Supply;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Terms;
import org.tidemark.server.trade.purchases.pricing.PriceQuestion;
import org.tidemark.server.trade.purchases.pricing.PricedLine;
import org.tidemark.server.trade.purchases.pricing.Pricing;

/** When a flash sale runs, and how many pieces have its price. */
class FlashSaleTest {

    private static final LocalizedText TEXT = new LocalizedText("货", "goods");
    private static final Listing NO_GOODS = new Listing(List.of(), 0, 1, 1);

    private static CouponKind sale(String id, long offFen, int pieces, CouponHours hours) {
        return new CouponKind(
                id,
                TEXT,
                CouponWay.FLASH,
                CouponPlace.SHOP,
                "",
                new CouponValue(offFen, 0, 0),
                0,
                List.of("sku1", "sku2"),
                List.of(),
                CouponSamples.DAY,
                CouponSamples.DAY.plusDays(1),
                hours,
                pieces,
                0,
                "",
                "anna",
                CouponSamples.NOW,
                "ben",
                Optional.of(CouponSamples.NOW),
                Optional.empty());
    }

    private static FlashSale at(String time, long left) {
        return FlashSale.at(
                OffsetDateTime.parse(time),
                ZoneOffset.ofHours(8),
                sale("s", 100, 5, new CouponHours(600, 720)),
                new Sold(left, left),
                NO_GOODS);
    }

    @Test
    void its_hours_are_those_that_run_or_come_next() {
        assertThat(at("2026-11-30T11:00:00+08:00", 5).state()).isEqualTo(State.TO_COME);
        assertThat(at("2026-11-30T11:00:00+08:00", 5).begins())
                .isEqualTo("2026-12-01T10:00:00+08:00");
        assertThat(at("2026-12-01T09:59:59+08:00", 5).state()).isEqualTo(State.TO_COME);
        assertThat(at("2026-12-01T10:00:00+08:00", 5).state()).isEqualTo(State.RUNNING);
        assertThat(at("2026-12-01T11:59:59+08:00", 5).ends())
                .isEqualTo("2026-12-01T12:00:00+08:00");
        assertThat(at("2026-12-01T12:00:00+08:00", 5).state()).isEqualTo(State.TO_COME);
        assertThat(at("2026-12-01T12:00:00+08:00", 5).begins())
                .isEqualTo("2026-12-02T10:00:00+08:00");
        assertThat(at("2026-12-02T11:00:00+08:00", 0).state()).isEqualTo(State.SOLD_OUT);
        assertThat(at("2026-12-02T12:00:00+08:00", 5).state()).isEqualTo(State.ENDED);
        assertThat(at("2026-12-03T11:00:00+08:00", 5).state()).isEqualTo(State.ENDED);
    }

    @Test
    void hours_are_of_one_day_and_leave_none_of_its_minutes_in_doubt() {
        assertThat(CouponHours.of("", "")).contains(CouponHours.ALL_DAY);
        assertThat(CouponHours.of("20:00", "")).contains(new CouponHours(1_200, 1_440));
        assertThat(CouponHours.of("20:00", "08:00")).isEmpty();
        assertThat(CouponHours.of("8:00", "")).isEmpty();
        assertThat(CouponHours.of("24:00", "")).isEmpty();
        Random dice = new Random(3);
        for (int round = 0; round < 10_000; round++) {
            int opens = dice.nextInt(1_440);
            CouponHours hours = new CouponHours(opens, opens + 1 + dice.nextInt(1_440 - opens));
            LocalTime time = LocalTime.ofSecondOfDay(dice.nextInt(86_400));
            int minute = time.toSecondOfDay() / 60;
            assertThat(hours.has(time))
                    .isEqualTo(minute >= hours.opens() && minute < hours.closes());
            assertThat(hours.has(time) && hours.isOver(time)).isFalse();
        }
    }

    @Test
    void no_more_pieces_are_cheaper_than_there_are_and_the_rest_costs_what_it_costs_else() {
        Random dice = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            int pieces = 1 + dice.nextInt(6);
            CouponKind sale = sale("s", 1 + dice.nextInt(6_000), pieces, CouponHours.ALL_DAY);
            CouponKind level =
                    CouponSamples.kind(
                            "l",
                            CouponWay.LEVEL,
                            new CouponValue(0, 1 + dice.nextInt(500_000), 0),
                            0);
            List<CouponKind> kinds = new ArrayList<>(List.of(sale));
            if (dice.nextBoolean()) {
                kinds.add(level);
            }
            Pricing list = list(dice);
            Map<String, GoodsPlace> places = CouponSamples.places(PriceCuts.skus(list));
            long left = dice.nextInt(pieces + 1);
            Pricing priced = PriceCuts.ofPieces(list, kinds, places, Map.of("s", left));

            long cheaper = 0;
            for (Discount off : priced.discounts()) {
                PricedLine line = list.lines().get(off.line() - 1);
                CouponKind kind = off.code().equals("s") ? sale : level;
                long each = PieceCut.pieceFen(kind, line.unitFen(), line.supply());
                assertThat(off.amountFen() % each).isZero();
                assertThat(off.amountFen() / each).isBetween(1L, (long) line.quantity());
                if (kind.equals(sale)) {
                    assertThat(places.get(line.item().skuId()).productId()).matches("sku[12]");
                    cheaper += off.amountFen() / each;
                    assertThat(
                                    PieceCut.pieces(
                                            kind,
                                            priced.ordered().get(off.line() - 1),
                                            off.amountFen()))
                            .isEqualTo((int) (off.amountFen() / each));
                }
            }
            assertThat(cheaper).isLessThanOrEqualTo(left);
            assertThat(list.totalFen() - priced.totalFen()).isEqualTo(priced.discountFen());
            for (PricedLine line : priced.lines()) {
                assertThat(line.amountFen())
                        .isGreaterThanOrEqualTo(
                                Math.max(1, line.supply().unitFen() * line.quantity()));
            }
        }
    }

    private static Pricing list(Random dice) {
        Pricing list =
                Pricing.of(
                        new PriceQuestion(PurchaseKind.SHOP, "m", "", 0, CouponSamples.NOW, 0, 0));
        for (int line = 1; line <= 1 + dice.nextInt(4); line++) {
            long unit = 2L + dice.nextInt(9_000);
            list =
                    list.plus(
                            new Item("sku" + line, TEXT, TEXT, ""),
                            new Terms("goods", 0, 0),
                            new Supply("", dice.nextLong(unit)),
                            1 + dice.nextInt(4),
                            0,
                            unit);
        }
        return list;
    }
}
