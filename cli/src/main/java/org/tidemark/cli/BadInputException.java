package org.tidemark.cli;

/**
 * What the user gave cannot be used: a file that cannot be read, a line that is no command, options
 * that do not fit. The message is for the user and says what, where and what to do; exit status 2.
 */
public final class BadInputException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    public BadInputException(String message) {
        super(message);
    }

    public BadInputException(String message, Throwable cause) {
        super(message, cause);
    }
}
