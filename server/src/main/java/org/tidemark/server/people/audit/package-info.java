/**
 * The audited door of the console: whatever staff changes or looks at leaves an entry, and owners
 * search and export what there is.
 *
 * <pre>
 *   request of staff ──> AuditedDoor: BEGUN ──> handler ──> AuditedDoor: DONE, REFUSED, FAILED
 *   sign-in, sign-out, no access ──> AccessEvents ──> entry
 * </pre>
 *
 * <p>Invariants: a request of staff that is no mere look is in the audit before its handler runs,
 * by whatever address it comes; a look is where its handler says that it {@code @Reveals}; of what
 * was typed only fields stand in it that name no person and open nothing.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.audit",
            "web.access",
            "web.files",
            "web.forms",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.people.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
