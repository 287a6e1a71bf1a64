package org.tidemark.simulator.orderfile;

import org.tidemark.engine.command.Timestamp;

/**
 * A row that can be an order. Text that the row does not have is empty.
 *
 * @param line number of the row's first line in the file, from 1
 * @param order id of the order
 * @param amountFen above 0
 * @param region GB/T 2260 code, 0 for none
 */
public record FileRow(
        long line,
        String order,
        String member,
        Timestamp at,
        long amountFen,
        String offer,
        String store,
        String sponsor,
        int region) {}
