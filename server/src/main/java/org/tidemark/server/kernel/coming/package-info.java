/**
 * Versions of plans that begin on a day to come, so that members are told before they get less.
 *
 * <pre>
 *   two people agree ──&gt; WAITING ──┬─ its day has come ──&gt; the ledger ──&gt; ADOPTED | REFUSED
 *                                  ├─ two people take it back ──&gt; CANCELLED
 *                                  └─ another version came between ──&gt; OVERTAKEN
 * </pre>
 *
 * <p>Invariants: of a programme one version waits at most; by which a member may get less begins
 * only after whole days of notice, counted from the agreement; what is adopted is the very text
 * that members were told of, compared with the very version that they were told of, or nothing; it
 * is adopted once, by the two who wanted it, on its day or as soon after it as the platform runs.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.approvals",
            "kernel.jobs",
            "kernel.ledger",
            "kernel.programmes"
        })
@NullMarked
package org.tidemark.server.kernel.coming;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
