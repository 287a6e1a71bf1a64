/**
 * Who holds what is registered: shares, and weights in funds that are set by hand; as a page, as
 * files, and as a sheet for each holder.
 *
 * <p>Invariants: holders and figures are the ledger's; at most {@code GrantShares.MAX_HOLDERS} hold
 * shares, which the ledger refuses to pass; a name of a document is shown only where the look is in
 * the audit.
 */
@ApplicationModule(
        allowedDependencies = {
            "growth.team",
            "kernel.ledger",
            "kernel.work",
            "people.verification",
            "web.access",
            "web.brand",
            "web.files",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.growth.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
