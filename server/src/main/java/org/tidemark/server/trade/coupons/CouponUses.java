package org.tidemark.server.trade.coupons;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.tidemark.server.trade.catalogue.GoodsPlace;
import org.tidemark.server.trade.purchases.PurchaseListener;
import org.tidemark.server.trade.purchases.model.Discount;
import org.tidemark.server.trade.purchases.model.Purchase;
import org.tidemark.server.trade.purchases.model.PurchaseKind;
import org.tidemark.server.trade.purchases.model.PurchaseLine;
import org.tidemark.server.trade.purchases.model.Refund;
import org.tidemark.server.trade.purchases.pricing.Pricing;
import org.tidemark.server.web.forms.Problems;

/** Coupons beside orders: what a buyer may choose, what an order uses, and what comes back. */
@Service
public class CouponUses implements PurchaseListener {

    private final Coupons coupons;
    private final CouponGiving giving;
    private final CouponStore store;
    private final CouponRows rows;

    CouponUses(Coupons coupons, CouponGiving giving, CouponStore store, CouponRows rows) {
        this.coupons = coupons;
        this.giving = giving;
        this.store = store;
        this.rows = rows;
    }

    /** Whether a member has a coupon that an order can use, now or later. */
    public boolean holdsAny(String member) {
        return coupons.of(member).stream().anyMatch(one -> one.state(coupons.today()).open());
    }

    /**
     * The coupons that the buyer has not used, those that fit first, and of them the one that takes
     * most off.
     *
     * @param without the price with none of them
     */
    public List<CouponChoice> choices(Pricing without) {
        LocalDate day = without.question().at().toLocalDate();
        List<HeldCoupon> held =
                coupons.of(without.question().buyer()).stream()
                        .filter(one -> one.state(day).open())
                        .filter(one -> one.kind().place().is(without.question().kind()))
                        .toList();
        Map<String, GoodsPlace> places = coupons.places(PriceCuts.skus(without));
        return held.stream()
                .map(one -> choice(one, day, CouponCut.of(one.kind(), without, places)))
                .sorted(CouponChoice.BEST_FIRST)
                .toList();
    }

    /** The coupons of a member that he can use at a till today, those that end first first. */
    public List<TillCoupon> atTills(String member) {
        return coupons.of(member).stream()
                .filter(one -> one.kind().place() == CouponPlace.TILL)
                .filter(one -> one.state(coupons.today()) == HeldCoupon.State.USABLE)
                .sorted(Comparator.comparing(one -> one.kind().until()))
                .map(one -> new TillCoupon(one.couponId(), one.kind()))
                .toList();
    }

    /** How a coupon of the buyer fits what he would pay. */
    public Optional<CouponChoice> choice(Pricing without, String couponId) {
        return choices(without).stream().filter(one -> one.couponId().equals(couponId)).findFirst();
    }

    private static CouponChoice choice(HeldCoupon one, LocalDate day, CouponCut cut) {
        CouponKind kind = one.kind();
        return one.state(day) == HeldCoupon.State.TO_COME
                ? new CouponChoice(
                        one.couponId(),
                        kind.name(),
                        CouponFit.NOT_YET,
                        0,
                        0,
                        kind.from(),
                        kind.until())
                : new CouponChoice(
                        one.couponId(),
                        kind.name(),
                        cut.fit(),
                        cut.offFen(),
                        cut.missingFen(),
                        kind.from(),
                        kind.until());
    }

    /**
     * Gives a member a coupon for a code.
     *
     * @param field where he typed it
     * @return its id
     * @throws org.tidemark.server.web.forms.FormRefusedException where it gets none
     */
    public String claim(String member, String field, String typed) {
        CouponKind kind = giving.ofCode(typed).orElse(null);
        if (kind == null) {
            Problems.at(field, "coupons.problem.code").orRefuse();
            throw new IllegalStateException(typed);
        }
        switch (giving.giveForCode(kind, member)) {
            case GIVEN -> {}
            case ENOUGH -> Problems.at(field, "coupons.problem.enough", kind.mostEach()).orRefuse();
            case NONE_LEFT -> Problems.at(field, "coupons.problem.noneLeft").orRefuse();
        }
        return coupons.of(member).stream()
                .filter(one -> one.kind().id().equals(kind.id()) && one.usedBy().isEmpty())
                .findFirst()
                .map(HeldCoupon::couponId)
                .orElse("");
    }

    /**
     * Goes on where the coupon that was chosen, if any, is taken off a price.
     *
     * @throws org.tidemark.server.web.forms.FormRefusedException where it is not any more
     */
    public void mustBeOff(Pricing pricing) {
        boolean off =
                pricing.discounts().stream()
                        .flatMap(one -> coupons.find(one.code()).stream())
                        .anyMatch(kind -> kind.way().held());
        if (!off && !pricing.question().chosen(CouponChoice.NAME).isEmpty()) {
            Problems.whole("coupons.problem.changed").orRefuse();
        }
    }

    /**
     * Notes what an order uses, in the transaction that places it.
     *
     * @param couponId that its buyer has chosen, empty for none
     * @throws org.tidemark.server.web.forms.FormRefusedException where another order was first
     */
    public void placed(Purchase purchase, String couponId) {
        Map<String, Long> offs = new LinkedHashMap<>();
        Map<String, Integer> pieces = new HashMap<>();
        for (Discount discount : purchase.discounts()) {
            offs.merge(discount.code(), discount.amountFen(), Math::addExact);
            coupons.find(discount.code())
                    .filter(kind -> kind.way() == CouponWay.FLASH)
                    .ifPresent(kind ->
                            pieces.merge(
                                    kind.id(),
                                    PieceCut.pieces(
                                            kind,
                                            purchase.line(discount.line()).orElseThrow(),
                                            discount.amountFen()),
                                    Math::addExact));
        }
        for (Map.Entry<String, Long> off : offs.entrySet()) {
            CouponKind kind = coupons.find(off.getKey()).orElse(null);
            if (kind != null) {
                use(
                        purchase,
                        kind,
                        kind.way().held() ? couponId : "",
                        off.getValue(),
                        pieces.getOrDefault(kind.id(), 1));
            }
        }
    }

    private void use(Purchase purchase, CouponKind kind, String couponId, long offFen, int pieces) {
        if (kind.way().counted()) {
            // Where any number may use it, no order waits for another's.
            boolean left = kind.most() == 0 || store.lockedTaken(kind.id()) + pieces <= kind.most();
            if (!left || !his(kind, purchase.buyer(), pieces)) {
                Problems.whole("coupons.problem.reductionGone", kind.name()).orRefuse();
            }
            if (kind.most() > 0) {
                store.taken(kind.id(), pieces);
            }
        }
        String order = purchase.number().text();
        if (!rows.use(order, kind.id(), couponId, purchase.buyer(), offFen, pieces)) {
            Problems.whole("coupons.problem.used", kind.name()).orRefuse();
        }
    }

    private boolean his(CouponKind kind, String buyer, int pieces) {
        return kind.mostEach() == 0
                || (kind.way() == CouponWay.FLASH
                                        ? rows.piecesUsed(kind.id(), buyer)
                                        : rows.used(kind.id(), buyer))
                                + pieces
                        <= kind.mostEach();
    }

    private void back(Purchase purchase) {
        for (CouponRows.Held held : rows.end(purchase.number().text())) {
            coupons.find(held.kindId())
                    .filter(one -> one.way().counted() && one.most() > 0)
                    .ifPresent(one -> store.taken(one.id(), -held.pieces()));
        }
    }

    /**
     * Goes on where all that a page showed as off is off a price, as much of it at least.
     *
     * @param shown the codes and what was off by each, as {@link #offs} writes them
     * @throws org.tidemark.server.web.forms.FormRefusedException where one has ended meanwhile, or
     *     others had it
     */
    public void mustStillBeOff(Pricing pricing, List<String> shown) {
        List<String> now = offs(pricing);
        for (String one : shown) {
            CouponKind kind = coupons.find(one.split(":", 2)[0]).orElse(null);
            if (kind != null && !now.contains(one)) {
                Problems.whole("coupons.problem.offChanged", kind.name()).orRefuse();
            }
        }
    }

    /** What is off a price, by code, for the page to bring back. */
    public static List<String> offs(Pricing pricing) {
        Map<String, Long> offs = new LinkedHashMap<>();
        pricing.discounts().forEach(one -> offs.merge(one.code(), one.amountFen(), Math::addExact));
        return offs.entrySet().stream().map(one -> one.getKey() + ":" + one.getValue()).toList();
    }

    @Override
    public void settled(Purchase purchase) {
        if (purchase.kind() == PurchaseKind.SHOP) {
            giving.firstOrderSettled(purchase.buyer());
        }
    }

    @Override
    public void closed(Purchase purchase) {
        back(purchase);
    }

    @Override
    public void refunded(Purchase purchase, Refund refund) {
        if (allBack(purchase)) {
            back(purchase);
        }
    }

    /** Whether all that the goods came to has gone back. */
    static boolean allBack(Purchase purchase) {
        List<PurchaseLine> lines =
                purchase.kind() == PurchaseKind.TILL ? purchase.lines() : purchase.goods();
        long left = lines.stream().mapToLong(PurchaseLine::leftFen).sum();
        long after =
                purchase.refunds().stream()
                        .filter(one ->
                                one.kind() == Refund.Kind.AFTER && one.state() == Refund.State.DONE)
                        .mapToLong(Refund::askedFen)
                        .sum();
        return left <= after;
    }
}
