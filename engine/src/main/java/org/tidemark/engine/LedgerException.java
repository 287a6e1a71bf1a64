package org.tidemark.engine;

/**
 * A ledger that cannot go on: a broken invariant, a limit of its numbers, state that cannot be
 * read. Never a refusal of a well-formed command; those are {@link Refusal}s.
 */
public abstract sealed class LedgerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private LedgerException(String message) {
        super(message);
    }

    /**
     * What must always hold (SPEC 6) does not: the ledger must stop, its state is not to be used.
     */
    public static final class Broken extends LedgerException {
        private static final long serialVersionUID = 1L;

        public Broken(String message) {
            super(message);
        }
    }

    /** The command would exceed what the ledger's numbers can hold; nothing was changed. */
    public static final class Capacity extends LedgerException {
        private static final long serialVersionUID = 1L;

        public Capacity(String message) {
            super(message);
        }
    }

    /** Saved state that is cut off, of another version, or does not add up. */
    public static final class UnreadableState extends LedgerException {
        private static final long serialVersionUID = 1L;

        public UnreadableState(String message) {
            super(message);
        }
    }
}
