package org.tidemark.engine.plan;

/**
 * Stores: the royalty of who brought a store in, and whether a buyer without a sponsor is bound to
 * the store's owner (SPEC 5.2 step 1).
 */
public record StoreTerms(int recruiterPpm, boolean lockBuyers) implements PlanBlock {
    @Override
    public String key() {
        return "stores";
    }

    @Override
    public boolean holdsClaims() {
        return false;
    }
}
