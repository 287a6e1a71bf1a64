package org.tidemark.server.trade.coupons;

/**
 * Something that goods may have taken off, as it is told before they are ordered.
 *
 * @param taken whether it is off the price that is shown beside it
 * @param missingFen what the goods that it is for come to less than it asks for, 0 for nothing
 */
public record CutTold(CouponKind kind, boolean taken, long missingFen) {}
