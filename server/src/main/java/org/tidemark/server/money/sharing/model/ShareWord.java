package org.tidemark.server.money.sharing.model;

/**
 * What the provider says of a share.
 *
 * @param reason its code, empty for none
 */
public record ShareWord(Kind kind, String reason) {

    /** What it says. */
    public enum Kind {
        /** The receiver has it. */
        DONE,
        /** It was not given to the receiver, and will not be; what is left is free. */
        CLOSED,
        /** It is on its way, or nothing can be said. */
        PENDING,
        /** There is no such share. */
        ABSENT,
        /** No to this call, and there is no such share. */
        REFUSED
    }

    /** A word without a reason. */
    public static ShareWord of(Kind kind) {
        return new ShareWord(kind, "");
    }
}
