package org.tidemark.server.kernel.programmes;

/**
 * Money that a mechanism holds for its members, in fen.
 *
 * @param kind {@code ad-budget}, {@code dividend}, {@code queue}, {@code red-packet}
 * @param name of a dividend, empty for the others
 * @param waiting entries that wait in the queue, 0 for the others
 */
public record FundView(String kind, String name, long balanceFen, int waiting) {}
