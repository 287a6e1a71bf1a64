package org.tidemark.server.trade.orders.packing;

import org.tidemark.server.trade.orders.ShopOrder;

/**
 * What is laid into a parcel.
 *
 * @param region the name of where it goes
 */
public record Slip(ShopOrder order, String region) {}
