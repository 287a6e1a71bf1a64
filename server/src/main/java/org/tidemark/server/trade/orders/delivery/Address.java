package org.tidemark.server.trade.orders.delivery;

import org.tidemark.server.trade.orders.Delivery;

/**
 * Where a member has things sent.
 *
 * @param region GB/T 2260 code of six digits
 */
public record Address(
        String addressId,
        String memberId,
        String recipient,
        String phone,
        int region,
        String street) {

    public Delivery delivery() {
        return new Delivery(region, recipient, phone, street);
    }
}
