package org.tidemark.server.kernel.work;

import java.time.Duration;

/** Too much waits already, or too much was asked for; nothing was done. */
public final class TooBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /**
     * With when it is worth another try.
     *
     * @param what waits or was asked too often, for the log
     */
    public TooBusyException(String what, Duration retryAfter) {
        super(what);
        this.retryAfter = retryAfter;
    }

    /** When it is worth another try, in whole seconds, at least one. */
    public long retryAfterSeconds() {
        return Math.max(1, retryAfter.toSeconds());
    }
}
