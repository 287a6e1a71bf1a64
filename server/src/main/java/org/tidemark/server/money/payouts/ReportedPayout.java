package org.tidemark.server.money.payouts;

/**
 * A payout as its provider tells it.
 *
 * @param amountFen of the payout; 0 where the provider names none
 * @param providerNumber the provider's own number of it, empty as long as there is none
 * @param confirmWith what the receiver's app is opened with to confirm, or the path of the page
 *     where he does; empty where there is none
 * @param reason why it ended unpaid, empty where it did not
 */
public record ReportedPayout(
        String payoutId,
        PayoutStatus status,
        long amountFen,
        String providerNumber,
        String confirmWith,
        String reason) {

    /** One that the provider does not know. */
    public static ReportedPayout absent(String payoutId) {
        return new ReportedPayout(payoutId, PayoutStatus.ABSENT, 0, "", "", "");
    }
}
