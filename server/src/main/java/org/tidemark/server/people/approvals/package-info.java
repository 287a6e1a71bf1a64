/**
 * Where a second person looks at what one member of staff may not do alone, and agrees or says no.
 *
 * <p>Invariants: what is agreed to is what was proposed, shown with what it would come to now;
 * whoever agrees does so from a device on which the first has not signed in.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.approvals",
            "kernel.ledger",
            "kernel.programmes",
            "kernel.quotes",
            "people.tries",
            "people.vault",
            "web.access",
            "web.files",
            "web.forms",
            "web.pictures",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.people.approvals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
