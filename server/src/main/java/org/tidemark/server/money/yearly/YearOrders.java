package org.tidemark.server.money.yearly;

/**
 * Orders of a member in a year; money in fen.
 *
 * @param settled how many
 * @param totalFen what they came to, coins and wallet included
 * @param paidFen paid for them from outside
 * @param refunds how many
 * @param refundedFen sent back to where payments had come from
 */
public record YearOrders(
        long settled, long totalFen, long paidFen, long refunds, long refundedFen) {}
