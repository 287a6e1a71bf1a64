package org.tidemark.server.kernel.approvals;

import java.util.Locale;

/** What makes value or gives it to somebody. */
public enum ApprovalAction {
    /** A region's agent. */
    AGENT,
    /** A level of the team. */
    LEADER,
    /** Another last day for an agent or a leader. */
    APPOINTMENT_END,
    /** A weight that staff sets. */
    WEIGHT,
    /** Shares of the register. */
    SHARES,
    /** Coins, by their nominal value. */
    COINS,
    /** An order for a member, by what it comes to. */
    ORDER,
    /** A redemption for a member, by what it pays. */
    REDEEM,
    /** Points that the operator pays for, by what he pays or what counts as spend. */
    GRANT,
    /** Money from outside into a pool. */
    INJECT,
    /** Money that had been left over, back into its pool. */
    ORPHAN,
    /** Money from outside for the operator's own account. */
    FUND,
    /** Points for orders off. */
    PAUSE,
    /** Points for orders on. */
    RESUME,
    /** A plan, new or a new version. */
    PLAN,
    /** A version of a plan that begins on a stated day. */
    PLAN_LATER,
    /** A version that was to begin later does not. */
    PLAN_CANCEL,
    /** Income from advertising, which ad points are paid from. */
    AD_INCOME,
    /** Money back to a buyer of what is settled. */
    REFUND,
    /** The number of the account that a member is paid to, for somebody to see. */
    ACCOUNT_NUMBER,
    /** The close of a day by hand. */
    CLOSE_DAY,
    /** A batch of transfers goes to the bank, by what it comes to. */
    BANK_BATCH,
    /** What became of a transfer, where the bank's own answer does not say it. */
    BANK_WORD,
    /** The account to which a store's or a supplier's money goes. */
    PAYEE_ACCOUNT,
    /** What the operator keeps of sales at a store, from a day on. */
    STORE_TAKE,
    /** To whom the payment provider gives a store's part. */
    SHARE_RECEIVER,
    /** Coins or points for a batch of old debts, by what they come to. */
    DEBT_BATCH,
    /** Tax still due for a month, off the wallets, by what it comes to. */
    TAX_RUN,
    /** Tax that was withheld too much, back to a member. */
    TAX_RETURN,
    /** Tax that was withheld, to the tax office. */
    TAX_PAYMENT,
    /** A key opens what the scopes of its client say. */
    CLIENT_KEY,
    /** A client may do more than it might. */
    CLIENT_SCOPES,
    /** A client signs its requests with another key, or with none. */
    REQUEST_KEY,
    /** An address of somebody else is told what happens. */
    WEBHOOK,
    /** An app of somebody else may ask members to let it in. */
    MEMBER_APP,
    /** Somebody of the staff may work, with those roles. */
    STAFF,
    /** A version of the terms or the privacy text holds from a day on. */
    LEGAL_TEXT,
    /** An activity stands in the shop on its days. */
    ACTIVITY,
    /** Something is taken off prices on its days. */
    COUPON,
    /** Members get coupons of a kind. */
    COUPON_GIFT,
    /** Another phone in the place of the one of a member's account. */
    PHONE;

    /** What a proposal is about. */
    public enum About {
        MEMBER,
        PROGRAMME,
        STAFF,
        CLIENT,
        DAY,
        TRANSFERS,
        DEBTS,
        TAX,
        TEXT,
        STORE,
        ACTIVITY,
        COUPON
    }

    /** What the subject of such a proposal is. */
    public About about() {
        return switch (this) {
            case AGENT,
                    LEADER,
                    APPOINTMENT_END,
                    WEIGHT,
                    SHARES,
                    COINS,
                    ORDER,
                    REDEEM,
                    GRANT,
                    REFUND,
                    ACCOUNT_NUMBER,
                    TAX_RETURN,
                    PHONE ->
                    About.MEMBER;
            case INJECT, ORPHAN, FUND, PAUSE, RESUME, PLAN, PLAN_LATER, PLAN_CANCEL, AD_INCOME ->
                    About.PROGRAMME;
            case BANK_BATCH, BANK_WORD, PAYEE_ACCOUNT, TAX_PAYMENT -> About.TRANSFERS;
            case TAX_RUN -> About.TAX;
            case DEBT_BATCH -> About.DEBTS;
            case STAFF -> About.STAFF;
            case CLIENT_KEY, CLIENT_SCOPES, REQUEST_KEY, WEBHOOK, MEMBER_APP -> About.CLIENT;
            case CLOSE_DAY -> About.DAY;
            case LEGAL_TEXT -> About.TEXT;
            case STORE_TAKE, SHARE_RECEIVER -> About.STORE;
            case ACTIVITY -> About.ACTIVITY;
            case COUPON, COUPON_GIFT -> About.COUPON;
        };
    }

    /** The name in addresses, settings and texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
