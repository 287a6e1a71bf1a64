package org.tidemark.engine.plan;

/**
 * A plan file that does not pass the reader. The message is for people: what, where, what to do.
 */
public final class BadPlanException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String message;

    public BadPlanException(String message) {
        super(message);
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
