package org.tidemark.server.trade.purchases.run;

/** Why something cannot be done with a purchase; nothing was changed. */
public final class PurchaseProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;

    /** What stands against it. */
    public enum Problem {
        /** There is no such purchase. */
        UNKNOWN,
        /** Unpaid ones enough wait already. */
        TOO_MANY_UNPAID,
        /** Unpaid ones keep pieces enough from others already. */
        TOO_MANY_PIECES,
        /** The ledger sets its parts not aside; the provider is to pay all of it now. */
        NOT_COVERED,
        /** No such provider, or it does not answer; nothing was taken. */
        PROVIDER,
        /** Its time to be paid is over. */
        TOO_LATE
    }

    public PurchaseProblemException(Problem problem, String about) {
        super(problem + " " + about);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
