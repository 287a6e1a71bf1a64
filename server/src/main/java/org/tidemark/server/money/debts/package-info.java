/**
 * Debts from before the platform: a file of them, what is issued for them, and how far they are
 * covered.
 *
 * <pre>
 *   file ── looked at ──> taken once ──> debts ──> batch ── two people ──> DebtIssues ──> ledger
 *                                          ^                                               │
 *                                          └── DebtCovers: what became of it <─────────────┘
 * </pre>
 *
 * <p>Invariants: a debt is entered once, by its reference; it stands in a batch once, and in one
 * planned batch at a time (the database says no); what a batch issues for a debt goes to the ledger
 * under an id that follows from both, so that a repetition issues nothing; nothing is issued for
 * what is covered, or may yet be by coins that are not used.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.approvals",
            "kernel.jobs",
            "kernel.ledger",
            "kernel.members",
            "kernel.programmes",
            "kernel.quotes",
            "money.debts.model",
            "people.accounts",
            "people.vault",
            "web.access",
            "web.files",
            "web.forms",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.money.debts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
