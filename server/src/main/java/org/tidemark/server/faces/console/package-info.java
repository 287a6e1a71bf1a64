/**
 * The operator's own pages: programmes, members, orders and redemptions by hand. Further pages of
 * the console stand in the modules that they belong to.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.approvals",
            "kernel.disclosures",
            "kernel.ledger",
            "kernel.members",
            "kernel.programmes",
            "kernel.quotes",
            "people.visits",
            "web.access",
            "web.forms",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.faces.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
