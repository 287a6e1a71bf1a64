/**
 * Activities: a programme or some goods with a period and a place in the shop, before it announced,
 * after it told of to those who took part.
 *
 * <pre>
 *   staff writes ──&gt; no promise in it? ──&gt; a second person agrees ──&gt; TO_COME ──&gt; RUNNING ──&gt; OVER
 * </pre>
 *
 * <p>Invariants: what is published never changes; ending an activity only takes it out of the shop,
 * since it is the plan that says what members get and may do; what a holding would bring is the
 * engine's quote, the same that the wallet shows; the shop asks the database for no activity.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.approvals",
            "kernel.jobs",
            "kernel.ledger",
            "kernel.members",
            "kernel.programmes",
            "money.wallet",
            "trade.catalogue",
            "web.access",
            "web.forms",
            "web.pictures",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.trade.activities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
