package org.tidemark.server.money.payments;

/** A file that is no bill of that provider. */
final class BadBillException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadBillException(String message) {
        super(message);
    }

    BadBillException(String message, Throwable cause) {
        super(message, cause);
    }
}
