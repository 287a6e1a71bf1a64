/**
 * Stores whose part the payment provider pays them out of their customers' payments (profit
 * sharing), so that it never lies with the operator.
 *
 * <pre>
 *   asked as shared ──> sale in the ledger ──> amount fixed, sent ──> provider paid ──> pay-store
 *      EXPECTED              DUE                   SENT                SHARED         BOOKED
 *                             └── nothing fits, too late, refused ──> FREEING ──> FREE (batches)
 * </pre>
 *
 * <p>Invariants: what may be shared is in no batch until it is decided; amount, receiver and number
 * are written down before the provider is told and never change, so that silence and crashes repeat
 * the same call; the ledger is told under an id made of that number, so that what is owed falls
 * once; never more is shared than the store is owed and the ceiling lets through.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.approvals",
            "kernel.jobs",
            "kernel.ledger",
            "money.payments",
            "money.sharing.model",
            "people.vault",
            "web.forms",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.money.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
