/**
 * Identity verification: a member shows a document, staff compare it, the ledger is told that he is
 * an adult.
 *
 * <pre>
 *   form + two pictures ──> ASKED ──> APPROVED ──> verify command ──> ledger
 *                             └─────> REFUSED, with a reason ──> another case
 * </pre>
 *
 * <p>Invariants: one document verifies one account, by a unique keyed hash in the database; names,
 * numbers and pictures are sealed, and pictures are drawn anew before; every look of a reviewer is
 * in the audit; an approval that the ledger has not heard of is told again under the same id.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.audit",
            "kernel.jobs",
            "kernel.ledger",
            "kernel.limits",
            "people.accounts",
            "people.vault",
            "web.access",
            "web.forms",
            "web.pictures",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.people.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
