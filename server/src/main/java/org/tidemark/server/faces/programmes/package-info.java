/**
 * Programmes as their operator runs them: the list, the page of each, and what is done to one.
 *
 * <pre>
 *   form ──&gt; what it would come to, from the ledger itself ──&gt; proposal ──&gt; kernel.approvals
 * </pre>
 *
 * <p>Invariants: nothing here changes a programme, a proposal does when it is agreed to; nothing is
 * proposed that was not shown, or that the ledger would refuse as it stands; figures of what would
 * be are the engine's, and the second person is shown the same lines.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.approvals",
            "kernel.coming",
            "kernel.ledger",
            "kernel.programmes",
            "kernel.quotes",
            "people.approvals",
            "web.access",
            "web.forms",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.faces.programmes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
