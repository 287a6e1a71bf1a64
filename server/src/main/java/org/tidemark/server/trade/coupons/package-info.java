/**
 * What is taken off prices: full reductions for everybody, prices of levels, and coupons that
 * members are given by a code, an event or the staff.
 *
 * <pre>
 *   kind (two people) ──┬─ EVERYBODY, LEVEL ───────────────────┐
 *                       └─ coupon of a member ── he chooses it ─┴─> step of the price ──> use of an order
 *                              ^                                                             │
 *                              └────── order closed, or all its goods refunded ──────────────┘
 * </pre>
 *
 * <p>Invariants: what is published never changes, and ending a kind takes back no coupon; a coupon
 * is used by one order at a time, and never more are taken than there are, both by the database;
 * what is off is spread over the goods that it is for to the fen, and no goods cost less than they
 * cost us; what the worst order leaves is told, by the reckoning that prices are checked with,
 * before anybody publishes.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.approvals",
            "kernel.jobs",
            "kernel.ledger",
            "kernel.members",
            "kernel.programmes",
            "people.accounts",
            "trade.catalogue",
            "trade.purchases",
            "trade.purchases.model",
            "trade.purchases.pricing",
            "web.access",
            "web.forms",
            "web.memberapi",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.trade.coupons;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
