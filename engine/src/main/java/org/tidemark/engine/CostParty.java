package org.tidemark.engine;

import org.tidemark.engine.event.Accounts;

/**
 * Who is owed the cost of a line (SPEC 5.2 step 3), as the party of a {@link Settlement.Role#COST}:
 * the supplier that the line names, else the order's store, else the account of goods without
 * either.
 */
final class CostParty {

    /** The party of lines that name no supplier. */
    static final int UNNAMED = 0;

    private CostParty() {}

    /** The party for the supplier of that number, -1 where a line names none. */
    static int party(int supplier) {
        return supplier + 1;
    }

    /** The account of that party in an order at that store, -1 for none. */
    static long account(int party, int store) {
        if (party != UNNAMED) {
            return Accounts.supplier(party - 1);
        }
        return store >= 0 ? Accounts.store(store) : Accounts.SUPPLIER;
    }
}
