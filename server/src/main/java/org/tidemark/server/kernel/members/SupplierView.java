package org.tidemark.server.kernel.members;

/**
 * A supplier as it stands.
 *
 * @param id name of the supplier
 * @param payableFen what it is owed; below zero it owes
 */
public record SupplierView(String id, String currency, long payableFen) {}
