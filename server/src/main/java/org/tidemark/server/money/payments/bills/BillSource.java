package org.tidemark.server.money.payments.bills;

import java.time.LocalDate;

/** Where the platform fetches a provider's bills by itself; there where its credentials are. */
public interface BillSource {

    /** The provider's name, as payments have it: {@code wechat}. */
    String provider();

    /**
     * The bill of a day, as it is handed out for a person to save.
     *
     * @throws org.tidemark.server.money.payments.PaymentProviderException when it cannot be had now
     */
    Fetched fetch(LocalDate day);

    /** What a provider answers. */
    sealed interface Fetched {

        /**
         * The bill.
         *
         * @param file packed or not, as people would upload it
         */
        @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
        record Bill(byte[] file) implements Fetched {}

        /** There was nothing on that day, and so there is no bill. */
        record None() implements Fetched {}

        /** It is not made yet. */
        record Later() implements Fetched {}
    }
}
