/**
 * The journal, for whoever wants to see for himself: every record as it is stored, what it moved
 * and why, who had it done, its hash and whether it follows from the one before; and a proof of the
 * whole at the press of a button.
 *
 * <p>Invariants: nothing is shown that the journal does not say, and nothing is left out that it
 * does; a record that cannot be read is shown as damaged, never passed over.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.ledger",
            "kernel.programmes",
            "kernel.scrub",
            "web.access",
            "web.forms",
            "web.site"
        })
@NullMarked
package org.tidemark.server.faces.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
