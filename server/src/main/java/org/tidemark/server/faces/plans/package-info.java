/**
 * Plans as staff make them: drafts from an example or from the version in force, the check beside
 * the text, the difference to what is in force, the proposal, the version that is to come, and the
 * versions so far.
 *
 * <pre>
 *   example | version in force ──&gt; draft ──&gt; check ──&gt; proposal ──&gt; kernel.approvals ──&gt; version
 * </pre>
 *
 * <p>A draft can be tested on the orders that its programme really had ({@code simulator}), as
 * heavy work behind the page.
 *
 * <p>Invariants: a draft binds nobody; what is proposed is the text that was checked on the page,
 * and only what the rule pack and the ledger let through; the second person reads the very text,
 * with the same check made anew; versions are read from the journal, where who proposed and agreed
 * stands beside them.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.approvals",
            "kernel.coming",
            "kernel.disclosures",
            "kernel.jobs",
            "kernel.ledger",
            "kernel.programmes",
            "kernel.quotes",
            "kernel.work",
            "web.access",
            "web.forms",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.faces.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
