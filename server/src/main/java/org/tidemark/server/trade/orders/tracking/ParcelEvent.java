package org.tidemark.server.trade.orders.tracking;

/**
 * One thing that a carrier tells.
 *
 * @param time as the carrier writes it, in its own zone
 * @param words what happened, in its own words
 */
public record ParcelEvent(String time, String words) {}
