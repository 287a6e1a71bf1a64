package org.tidemark.server.trade.purchases.pricing;

/** Something cannot be bought as it was asked for. */
public final class PricingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;

    /** What stands against it. */
    public enum Problem {
        /** Coins or wallet would pay more than the lines take. */
        PARTS,
        /** A price below zero, or none at all. */
        PRICE
    }

    public PricingException(Problem problem, String message) {
        super(message);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
