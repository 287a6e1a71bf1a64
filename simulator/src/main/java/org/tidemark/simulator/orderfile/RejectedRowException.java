package org.tidemark.simulator.orderfile;

/** A row that is no order; caught by the reader, which writes it down and goes on. */
final class RejectedRowException extends Exception {

    private static final long serialVersionUID = 1L;

    private final RejectReason reason;

    RejectedRowException(RejectReason reason, String detail) {
        super(detail, null, false, false); // rows are many, and nobody wants their stack traces
        this.reason = reason;
    }

    RejectReason reason() {
        return reason;
    }
}
