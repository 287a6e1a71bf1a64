package org.tidemark.server.money.payouts;

/** Whoever sent a payout and wants to hear how it stands: a bean for each kind. */
public interface PayoutListener {

    /** Whether this payout is its business, by the number alone. */
    boolean concerns(String payoutId);

    /** The provider's checked word; told again and again, old news too. */
    void told(String providerName, ReportedPayout payout);
}
