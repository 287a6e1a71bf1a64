package org.tidemark.plan.shape;

/**
 * A scalar that its type does not allow. The message says what was found and what is wrong with it.
 */
final class NotAllowedException extends Exception {

    private static final long serialVersionUID = 1L;

    NotAllowedException(String message) {
        super(message);
    }
}
