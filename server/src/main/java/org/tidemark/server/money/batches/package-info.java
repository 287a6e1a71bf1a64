/**
 * Transfers through the bank, in numbered batches: to members, to stores, to suppliers.
 *
 * <pre>
 *   BatchSource ── what may be paid ──> batch of lines ── released ──> list for the bank
 *        ^                                    ^                               │
 *        └── BatchBookings: the ledger <── the bank's answer, line by line <──┘
 * </pre>
 *
 * <p>Invariants: what a line pays is claimed by it, so that it stands in no other line that the
 * bank may yet pay or has paid (the database says no); a list is the same bytes whenever it is
 * taken out; a line at the bank ends by the bank's word alone, or by that of two people; a row
 * about which there is any doubt moves nothing and waits for a person; the ledger hears of a line
 * only when it is paid, under an id that stays the line's; what the bank has paid and the ledger
 * does not take is shown until it does.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.approvals",
            "kernel.jobs",
            "kernel.ledger",
            "kernel.work",
            "money.batches.model",
            "money.payments",
            "money.payouts",
            "people.vault",
            "web.access",
            "web.files",
            "web.forms",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.money.batches;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
