/**
 * Tax on rewards: what it comes to, by the method that the operator's adviser has chosen, what of
 * it was withheld, given back and paid, and the figures of the quarterly report.
 *
 * <pre>
 *   postings of rewards ──> RewardMonthJob ──> by member and month ──> method ──> due
 *   withdrawal, run of a month, return, payment ──> tax_move ──> TaxLedger ──> account of tax
 * </pre>
 *
 * <p>Invariants: without a method nothing is withheld; what a member is told and what is withheld
 * come of one account ({@link org.tidemark.server.money.tax.model.TaxAccount}), and never more is
 * withheld than is due; each movement is one command under an id of its own; what was withheld,
 * less what was given back and paid, is what the ledger's account of tax holds.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.approvals",
            "kernel.jobs",
            "kernel.ledger",
            "kernel.members",
            "money.tax.model",
            "people.accounts",
            "people.verification",
            "web.access",
            "web.brand",
            "web.files",
            "web.forms",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.money.tax;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
