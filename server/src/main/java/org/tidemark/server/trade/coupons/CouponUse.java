package org.tidemark.server.trade.coupons;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What was taken off an order by one kind.
 *
 * @param paidFen what the order comes to
 * @param back whether the order came to nothing, so that it is free again
 */
public record CouponUse(
        String order,
        String kindId,
        String member,
        long offFen,
        long paidFen,
        OffsetDateTime placedAt,
        boolean back) {

    /**
     * All uses of a kind together, those that came to nothing left out.
     *
     * @param given coupons that members were given
     */
    public record Sums(long given, long orders, long offFen, long paidFen) {}

    /** The uses of a kind and their sums. */
    public record Listed(Sums sums, List<CouponUse> newest) {

        public Listed {
            newest = List.copyOf(newest);
        }
    }
}
