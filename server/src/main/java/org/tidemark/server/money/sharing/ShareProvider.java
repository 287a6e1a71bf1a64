package org.tidemark.server.money.sharing;

import org.tidemark.server.money.sharing.model.ShareWord;

/**
 * The port to a payment provider that shares payments out. Every call may throw {@link
 * org.tidemark.server.money.payments.PaymentProviderException}; after {@code UNKNOWN} the same call
 * with the same numbers is safe.
 */
public interface ShareProvider {

    /** Whose payments it shares: the name of the payment provider. */
    String name();

    /** Makes a receiver known; once more is harmless. */
    void add(ShareReceiver receiver);

    /**
     * Gives a part of a payment to a receiver and frees the rest. The same number again is the same
     * share.
     *
     * @param transaction the provider's number of the payment
     */
    ShareWord share(String transaction, String shareId, ShareReceiver receiver, long amountFen);

    /** How a share stands. */
    ShareWord query(String transaction, String shareId, ShareReceiver receiver, long amountFen);

    /** Frees all of a payment; once more is harmless. */
    void free(String transaction, String shareId);
}
