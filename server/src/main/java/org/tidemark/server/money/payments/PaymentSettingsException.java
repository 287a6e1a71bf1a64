package org.tidemark.server.money.payments;

/** A provider's settings cannot work; the platform does not start with them. */
public final class PaymentSettingsException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    PaymentSettingsException(String prefix, String problems) {
        super(prefix + ": " + problems + "; set them, or leave the provider out altogether");
    }

    /** Keys that are there and cannot be read. */
    public PaymentSettingsException(String prefix, String keys, RuntimeException unreadable) {
        super(
                prefix + ": " + keys + " cannot be read (" + unreadable.getMessage() + ")",
                unreadable);
    }
}
