package org.tidemark.server.people.accounts;

/** An account cannot be made or told to the ledger as it must be. */
public final class PeopleException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public PeopleException(String message, Throwable cause) {
        super(message, cause);
    }

    public PeopleException(String message) {
        super(message);
    }
}
