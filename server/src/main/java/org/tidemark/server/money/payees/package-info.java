/**
 * The bank accounts of those who are paid and are no members: stores and suppliers.
 *
 * <p>Invariants: an account is kept sealed and shown with most of it hidden, but to whoever enters
 * it or has to agree to it; one person proposes it, another agrees.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.approvals",
            "money.payouts",
            "web.forms",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.money.payees;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
