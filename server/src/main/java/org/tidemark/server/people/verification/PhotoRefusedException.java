package org.tidemark.server.people.verification;

/** A file is no picture that can be taken. */
final class PhotoRefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why. */
    enum Reason {
        /** Nothing was sent. */
        MISSING,
        /** More bytes or more pixels than allowed. */
        TOO_LARGE,
        /** Neither JPEG nor PNG. */
        NO_PICTURE
    }

    private final Reason reason;

    PhotoRefusedException(Reason reason) {
        super("the picture is refused: " + reason);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
