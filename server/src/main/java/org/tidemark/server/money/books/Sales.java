package org.tidemark.server.money.books;

/**
 * Orders of a period, by when the ledger heard of them.
 *
 * @param settled how many were settled
 * @param settledFen what they came to, coins and wallets included
 * @param reversed how many times one was reversed, whole or in part
 * @param reversedFen what was reversed
 */
public record Sales(long settled, long settledFen, long reversed, long reversedFen) {}
