package org.tidemark.server.web.access;

/** What somebody of the operator's staff may do. */
public enum StaffRole {
    /** Everything. */
    OWNER,
    /** Goods, stock, shipping, returns, invoices. */
    SHOP,
    /** Withdrawals, payments, settlements with stores, advertising income. */
    MONEY,
    /** Members, verifications, stores, agents, held orders, courses. */
    PEOPLE
}
