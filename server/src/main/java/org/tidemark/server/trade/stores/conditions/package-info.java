/**
 * What is agreed with a store beyond the plan: what the operator keeps of each sale there, a text,
 * and when what the store is owed falls due.
 *
 * <pre>
 *   own take: proposed ──> agreed by another ──> holds from its day ──> supply of each order line
 *   agreement: entered ──> the owner agrees; a new version waits for him again
 *   cycle: owed at the begin of the due day, less what was paid since ──> into a batch
 * </pre>
 *
 * <p>Invariants: a take is never below what the shares of the store's offer need when it is agreed
 * to, so that no sale costs the operator anything; what the store gets is rounded down; rows of
 * takes and agreements are never changed; no more falls due than is owed.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.approvals",
            "kernel.programmes",
            "people.vault",
            "web.files",
            "web.forms",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.trade.stores.conditions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
