package org.tidemark.server.money.payouts;

import org.tidemark.server.money.payments.Notice;

/**
 * The port to whoever pays out. All money is in fen of CNY.
 *
 * <p>Every call may throw {@link PayoutException}; after {@code UNKNOWN} the same call with the
 * same number is safe.
 */
public interface PayoutProvider {

    /** The name in addresses and tables: a-z only. */
    String name();

    /** The kind of payee that it can pay. */
    Payee.Kind pays();

    /** The least that it pays, in fen. */
    long leastFen();

    /** Sends a payout; the same number again is the same payout. */
    ReportedPayout send(PayoutRequest request);

    /** How a payout stands; {@code ABSENT} where it never arrived. */
    ReportedPayout query(String payoutId);

    /** Asks for a payout to be called off; whether it was, only a later query tells. */
    ReportedPayout cancel(String payoutId);

    /**
     * Reads a notice.
     *
     * @throws org.tidemark.server.money.payments.NoticeRefusedException when it is not to be
     *     believed
     */
    ReportedPayout verify(Notice notice);
}
