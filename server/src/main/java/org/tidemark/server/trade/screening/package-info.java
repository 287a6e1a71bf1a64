/**
 * Looks at a purchase before it settles and either lets it pass or holds it for a person.
 *
 * <pre>
 *   facts of the order ──> History (what is known of member, device, store)
 *                              │
 *             ConductSignals ──┼── WashSignals        pure functions: figure by signal
 *                              v
 *             Scoring: figure, threshold -> points    two sums of 0 to 100
 *                              v
 *             PASSED or HELD ──> a person: RELEASED or REJECTED ──> ReviewListener
 * </pre>
 *
 * <p>Invariants: one decision an order number, whatever is asked again; the same facts give the
 * same points, in integers; the score is the sum of the parts that are kept and shown; nothing is
 * refused by rule alone: a rule holds, a person decides, and says why.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.jobs",
            "kernel.ledger",
            "kernel.members",
            "kernel.programmes",
            "trade.screening.rings",
            "web.access",
            "web.forms",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.trade.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
