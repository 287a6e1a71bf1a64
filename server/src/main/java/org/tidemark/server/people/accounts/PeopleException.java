package org.tidemark.server.people.accounts;

/** The keeping of people's data is not possible as it must be. */
final class PeopleException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    PeopleException(String message, Throwable cause) {
        super(message, cause);
    }

    PeopleException(String message) {
        super(message);
    }
}
