package org.tidemark.server.money.wallet;

import java.time.Instant;

/**
 * A withdrawal as it is kept; money in fen.
 *
 * @param number our number of it, which is also the provider's bill number
 * @param provider who pays it out
 * @param payeeShown the payee with most of his number hidden
 * @param grossFen what the receiver gets and the fee
 * @param feeFen set aside in a hold of its own
 * @param taxFen tax on rewards that was withheld before it left, beside its own amount
 * @param holds how many of its two holds were made
 * @param reason why it ended unpaid, or what a provider said of the last try; empty for nothing
 * @param approvedBy who approved it, empty for nobody yet
 * @param secondBy who approved it as the second, empty where none is needed or did
 * @param cancelWanted whether it is to be called off as far as that can be
 * @param lastSendAt when it was last handed to the provider; the beginning of time for never
 * @param confirmWith what the receiver's app or page is opened with
 * @param booked whether its holds have ended as its end asks
 */
record Withdrawal(
        String number,
        String memberId,
        String provider,
        String payeeShown,
        long grossFen,
        long feeFen,
        long taxFen,
        int holds,
        WithdrawalState state,
        String reason,
        Instant requestedAt,
        Instant changedAt,
        String approvedBy,
        String secondBy,
        boolean cancelWanted,
        Instant lastSendAt,
        int sends,
        String confirmWith,
        String providerNumber,
        boolean booked) {

    /** The same, with what is withheld. */
    Withdrawal withTax(long fen) {
        return new Withdrawal(
                number,
                memberId,
                provider,
                payeeShown,
                grossFen,
                feeFen,
                fen,
                holds,
                state,
                reason,
                requestedAt,
                changedAt,
                approvedBy,
                secondBy,
                cancelWanted,
                lastSendAt,
                sends,
                confirmWith,
                providerNumber,
                booked);
    }

    /** What left the wallet in all. */
    long askedFen() {
        return grossFen + taxFen;
    }

    /** What the receiver gets. */
    long netFen() {
        return grossFen - feeFen;
    }

    /** The name of the hold of what the receiver gets. */
    String netHold() {
        return number + "n";
    }

    /** The name of the hold of the fee. */
    String feeHold() {
        return number + "f";
    }

    /** How many holds it needs. */
    int holdsNeeded() {
        return feeFen > 0 ? 2 : 1;
    }

    /** Whether its owner may still call it off himself. */
    boolean ownerMayCancel() {
        return state == WithdrawalState.REQUESTED || state == WithdrawalState.APPROVED;
    }
}
