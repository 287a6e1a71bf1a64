package org.tidemark.server.trade.coupons;

/** A coupon that can be used at a till. */
public record TillCoupon(String couponId, CouponKind kind) {}
