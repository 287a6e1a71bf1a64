package org.tidemark.server.pages;

/**
 * What was entered to place an order.
 *
 * @param id of the command that the form makes; the same when it is sent twice
 */
public record OrderForm(String id, String member, String offer, String amount) {}
