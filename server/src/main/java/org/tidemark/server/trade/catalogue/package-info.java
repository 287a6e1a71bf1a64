/**
 * What the shop sells: categories, products with their pictures, SKUs with price and offer, and the
 * stock.
 *
 * <pre>
 *   category (two levels) ── product ──┬── picture, in a few widths
 *                                      └── SKU ── offer of a plan in force (zone, split)
 *                                           └── stock: shelf, reserved; journal of the shelf
 * </pre>
 *
 * <p>Invariants: a member's price is the supply price and a margin that is never below zero; the
 * sum of the stock journal is what lies on the shelf; 0 &lt;= reserved &lt;= shelf, so what is
 * promised is there; an order's reservation ends once, released or taken; nothing is served as a
 * picture but what this platform encoded itself.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.disclosures",
            "kernel.ledger",
            "kernel.programmes",
            "kernel.quotes",
            "web.access",
            "web.files",
            "web.forms",
            "web.memberapi",
            "web.pictures",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.trade.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
