package org.tidemark.server.people.wechat;

/** WeChat has not done what was asked of it. It never quotes an address, which has the secret. */
public final class MiniCallException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final int error;

    MiniCallException(Kind kind, String message) {
        this(kind, 0, message);
    }

    MiniCallException(Kind kind, int error, String message) {
        super(message);
        this.kind = kind;
        this.error = error;
    }

    /** What can be done about it. */
    public enum Kind {
        /** The code was used already or is too old: a new one will do. */
        CODE,
        /** Too often, or WeChat is busy: nothing was done, and later it will be. */
        BUSY,
        /** The member has not agreed to be told: nothing will do but his word. */
        NO_CONSENT,
        /** WeChat says no, and will again. */
        REFUSED,
        /** No answer that can be read: it may have been done or not. */
        UNKNOWN
    }

    /** WeChat's own number of it; 0 where it has given none. */
    public int error() {
        return error;
    }

    /** What can be done about it. */
    public Kind kind() {
        return kind;
    }
}
