package org.tidemark.server.web.access;

/** Access cannot be guarded as it must be. */
final class AccessException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    AccessException(String message, Throwable cause) {
        super(message, cause);
    }
}
