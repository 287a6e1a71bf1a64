package org.tidemark.server.money.wallet;

/**
 * A withdrawal as it was shown before it is asked for; taken only while all of it still holds.
 *
 * @param feeFen what it costs, out of the whole
 * @param payee the {@linkplain Payees.Kept#mark mark} of the account that is paid to
 */
public record WithdrawalOffer(long grossFen, long feeFen, String payee) {

    /** What arrives. */
    public long netFen() {
        return grossFen - feeFen;
    }
}
