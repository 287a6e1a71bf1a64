package org.tidemark.server.money.payouts;

import java.util.regex.Pattern;

/**
 * What shall be paid out.
 *
 * @param payoutId our own number of it, unique for ever: 6 to 32 letters and digits, never changed
 * @param amountFen in fen, above zero
 * @param remark what the receiver reads, 1 to 32 characters
 */
public record PayoutRequest(String payoutId, long amountFen, Payee payee, String remark) {

    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z]{6,32}");
    private static final int MAX_REMARK = 32;

    public PayoutRequest {
        if (!NUMBER.matcher(payoutId).matches()) {
            throw new IllegalArgumentException(
                    "\"" + payoutId + "\" is no number of a payout: 6 to 32 letters and digits");
        }
        if (amountFen <= 0) {
            throw new IllegalArgumentException("payout " + payoutId + ": nothing to pay");
        }
        if (remark.isBlank() || remark.length() > MAX_REMARK) {
            throw new IllegalArgumentException(
                    "payout " + payoutId + ": a remark has 1 to 32 characters");
        }
    }
}
