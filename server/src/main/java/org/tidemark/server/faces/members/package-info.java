/**
 * One page for each member: what he holds, and a card of each part of the platform that knows
 * something of him, to whoever may look there.
 *
 * <pre>
 *   ledger (positions, wallet, statement) ─┐
 *   account, notes, audit ─────────────────┼──> the page
 *   cards that the wings bring ────────────┘     by the areas that one sees
 * </pre>
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.audit",
            "kernel.ledger",
            "kernel.members",
            "people.accounts",
            "people.notes",
            "web.access",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.faces.members;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
