package org.tidemark.simulator.orderfile;

/**
 * An order file that cannot be read as it was said to be. The message says what, where, what to do.
 */
public final class OrderFileException extends Exception {

    private static final long serialVersionUID = 1L;

    /** With a message for people. */
    public OrderFileException(String message) {
        super(message);
    }

    /** With a message for people and what is behind it. */
    public OrderFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
