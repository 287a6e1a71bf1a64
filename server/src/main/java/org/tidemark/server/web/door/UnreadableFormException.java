package org.tidemark.server.web.door;

/** The fields of a request cannot be read. */
final class UnreadableFormException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    UnreadableFormException(int status, String why) {
        super(why);
        this.status = status;
    }

    UnreadableFormException(int status, Exception why) {
        super(why);
        this.status = status;
    }

    /** How it is answered: 400, or 413 where it is too much. */
    int status() {
        return status;
    }
}
