/**
 * What buyers say of goods: stars, words and pictures, one review for each line of an order.
 *
 * <pre>
 *   received or settled, not all of it gone back ──&gt; a review ──&gt; everybody ⇄ hidden by staff, with a reason
 * </pre>
 *
 * <p>Invariants: only who has bought and received something reviews it, once; a review is never
 * changed, by its writer or by the staff; words that promise a return are not taken; the average is
 * of all that are shown and stands with their number; nobody is named.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.limits",
            "people.accounts",
            "trade.catalogue",
            "trade.orders",
            "trade.purchases.model",
            "web.access",
            "web.forms",
            "web.pictures",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.trade.reviews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
