package org.tidemark.server.trade.coupons;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidemark.server.trade.catalogue.GoodsPlace;

/** What the steps of the price ask. */
interface CouponFacts {

    /** The kinds of that way of which one is taken off on that day, without a coupon. */
    List<CouponKind> running(CouponWay way, LocalDate day);

    /** Whether there is one left for that member. */
    boolean isLeft(CouponKind kind, String member);

    /** How many pieces that member still gets of a flash sale. */
    long piecesLeft(CouponKind kind, String member);

    /** The levels that a member has, as {@link CouponKind#level} writes them. */
    Collection<String> levels(String member);

    /** The kind of a coupon that this member has not used, and that is honoured on that day. */
    Optional<CouponKind> usable(String couponId, String member, LocalDate day);

    /** Where goods stand, by SKU. */
    Map<String, GoodsPlace> places(Collection<String> skus);
}
