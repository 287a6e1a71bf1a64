package org.tidemark.server.web.access;

/** One kind of work in the console. Who looks at it and who does it: {@link StaffRole}. */
public enum ConsoleArea {
    /** The first page, one's own password, and what is drawn for all of the staff. */
    DESK,
    /** Programmes: their plans, pools, pauses, injections and grants. */
    PROGRAMMES,
    /** Orders and redemptions for a member. */
    ON_BEHALF,
    /** Members: who they are and what they hold. */
    MEMBERS,
    /** Orders of goods, shipping, returns, invoices. */
    SALES,
    /** Products, categories, pictures, stock, freight. */
    GOODS,
    /** Who runs the platform, as everybody sees it. */
    BRAND,
    /** Documents by which members show who they are. */
    VERIFICATION,
    /** Orders that are held because they look like a wash. */
    SCREENING,
    /** Stores and their agreements. */
    STORES,
    /** Agents, levels, weights, shares, coins. */
    TEAM,
    /** Courses and who attended. */
    COURSES,
    /** Withdrawals of members. */
    WITHDRAWALS,
    /** Payments, refunds, and the bills of providers. */
    PAYMENTS,
    /** What stores and suppliers are owed, and what the bank pays out. */
    SETTLEMENTS,
    /** The books of the ledger, by day and period, and their closing. */
    BOOKS,
    /** Income from advertising. */
    AD_INCOME,
    /** The close of days. */
    DAYS,
    /** What waits for a second person; to say no, or to take back one's own. */
    PROPOSALS,
    /** To agree to what somebody else has proposed. */
    AGREEMENTS,
    /** The clock, the journal and the health of the platform. */
    WATCH,
    /** Accounts of staff. */
    STAFF,
    /** What staff did and saw. */
    AUDIT,
    /** Programs of others: their keys, and what is told them. */
    CONNECT,
    /** The description of the interface for programs. */
    API
}
