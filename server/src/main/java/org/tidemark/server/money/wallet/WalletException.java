package org.tidemark.server.money.wallet;

/** Something is wrong that no member can put right. */
public final class WalletException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    WalletException(String message) {
        super(message);
    }

    WalletException(String message, Throwable cause) {
        super(message, cause);
    }
}
