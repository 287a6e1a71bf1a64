package org.tidemark.server.money.tax;

/**
 * What a member is told of his tax.
 *
 * @param method the key of the method's name
 * @param incomeFen rewards of this month so far
 * @param taxFen what falls due on them by the method
 */
public record TaxDue(String method, long incomeFen, long taxFen) {}
