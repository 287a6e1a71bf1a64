package org.tidemark.simulator.orderfile;

import org.tidemark.engine.command.Timestamp;

/**
 * A row that can be a part of an order. Text that the row does not have is empty.
 *
 * @param line number of the row's first line in the file, from 1
 * @param order id of the order
 * @param at in offset zero where the file says none
 * @param offsetTold whether the file says the offset, or the zone was given
 * @param amountFen not 0; below zero it goes back of its order
 * @param refundFen what the row says was paid back of the order, 0 or more
 * @param region GB/T 2260 code, 0 for none
 */
public record FileRow(
        long line,
        String order,
        String member,
        Timestamp at,
        boolean offsetTold,
        long amountFen,
        long refundFen,
        String offer,
        String store,
        String sponsor,
        int region) {}
