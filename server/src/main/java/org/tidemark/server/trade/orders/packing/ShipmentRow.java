package org.tidemark.server.trade.orders.packing;

/**
 * A row of a file with tracking numbers.
 *
 * @param line of the file, from 1
 * @param memberId whose order it is as the file says, empty where it does not
 * @param again whether the order stands in the file before
 */
public record ShipmentRow(
        long line, String number, String memberId, String carrier, String tracking, boolean again) {

    /** A row and what becomes, or became, of it. */
    public record Judged(ShipmentRow row, ShipmentVerdict verdict) {}
}
