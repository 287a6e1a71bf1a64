package org.tidemark.server.trade.stores;

import java.time.LocalDate;

/**
 * What a day or a month has brought a store; amounts in fen.
 *
 * @param from the day, or the first of the month
 * @param earnedFen the store's part of what was settled
 * @param backFen what was taken back of it by refunds
 * @param paidFen what was paid out to the store
 */
public record SaleSum(LocalDate from, long sales, long earnedFen, long backFen, long paidFen) {}
