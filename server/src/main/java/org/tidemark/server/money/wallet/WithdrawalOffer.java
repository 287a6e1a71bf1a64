package org.tidemark.server.money.wallet;

/**
 * A withdrawal as it was shown before it is asked for; taken only while all of it still holds.
 *
 * @param askedFen what leaves the wallet in all
 * @param taxFen tax on rewards that is withheld first, out of what was asked
 * @param feeFen what the withdrawal costs, out of the rest
 * @param payee the {@linkplain Payees.Kept#mark mark} of the account that is paid to
 */
public record WithdrawalOffer(long askedFen, long taxFen, long feeFen, String payee) {

    /** The withdrawal itself: what limits and fee are reckoned on. */
    public long grossFen() {
        return askedFen - taxFen;
    }

    /** What arrives. */
    public long netFen() {
        return grossFen() - feeFen;
    }
}
