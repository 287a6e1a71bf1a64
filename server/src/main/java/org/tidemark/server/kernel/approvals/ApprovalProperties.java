package org.tidemark.server.kernel.approvals;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.tidemark.engine.money.Fen;

/**
 * What one person may do alone in a day, in yuan; 0 for nothing. Appointments, weights, shares,
 * plans, pauses and their ends, closes of days by hand, numbers of accounts, accounts of staff,
 * phones of members, terms and privacy texts, accounts that stores and suppliers are paid to, and
 * what is said in the bank's place have no sum in which they could be counted: they always need
 * two. What is issued for old debts and all that moves tax have one, and need two all the same.
 *
 * @param coins issued, by their nominal value
 * @param orders placed for members, by what they come to
 * @param redemptions for members, by what they pay
 * @param grants of points, by what the operator pays or what counts as spend, whichever is more
 * @param injections of money from outside into a pool, and of what was left over back into it
 * @param funds of money from outside for the operator's own account
 * @param adIncome booked, which ad points are paid from
 * @param refunds by staff of what is settled
 * @param transfers through the bank, by what their batches come to, and as much to members, to
 *     stores and to suppliers each
 * @param patience how long a proposal waits for a second person
 */
@ConfigurationProperties("tidemark.approvals")
public record ApprovalProperties(
        @DefaultValue("100.00") Fen coins,
        @DefaultValue("2000.00") Fen orders,
        @DefaultValue("200.00") Fen redemptions,
        @DefaultValue("200.00") Fen grants,
        @DefaultValue("1000.00") Fen injections,
        @DefaultValue("1000.00") Fen funds,
        @DefaultValue("1000.00") Fen adIncome,
        @DefaultValue("500.00") Fen refunds,
        @DefaultValue("5000.00") Fen transfers,
        @DefaultValue("7d") Duration patience) {

    /** What of it may be done alone in a day, in fen. */
    public long aloneFen(ApprovalAction action) {
        return switch (action) {
            case AGENT,
                    LEADER,
                    APPOINTMENT_END,
                    WEIGHT,
                    SHARES,
                    PAUSE,
                    RESUME,
                    PLAN,
                    PLAN_LATER,
                    PLAN_CANCEL,
                    STAFF,
                    CLIENT_KEY,
                    CLIENT_SCOPES,
                    REQUEST_KEY,
                    WEBHOOK,
                    MEMBER_APP,
                    CLOSE_DAY,
                    ACCOUNT_NUMBER,
                    BANK_WORD,
                    DEBT_BATCH,
                    TAX_RUN,
                    TAX_RETURN,
                    TAX_PAYMENT,
                    PAYEE_ACCOUNT,
                    STORE_TAKE,
                    SHARE_RECEIVER,
                    LEGAL_TEXT,
                    ACTIVITY,
                    COUPON,
                    COUPON_GIFT,
                    PHONE ->
                    0;
            case COINS -> coins.fen();
            case ORDER -> orders.fen();
            case REDEEM -> redemptions.fen();
            case GRANT -> grants.fen();
            case INJECT, ORPHAN -> injections.fen();
            case FUND -> funds.fen();
            case AD_INCOME -> adIncome.fen();
            case REFUND -> refunds.fen();
            case BANK_BATCH -> transfers.fen();
        };
    }
}
