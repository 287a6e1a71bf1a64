package org.tidemark.server.kernel.members;

/**
 * A store at one moment.
 *
 * @param recruiter empty for none
 * @param payableFen what the store is owed; negative when it owes
 */
public record StoreView(
        String id, String owner, String recruiter, String currency, long payableFen) {}
