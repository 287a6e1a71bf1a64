/**
 * Where staff are signed in: each sign-in with its device, its network and its time, for themselves
 * and for owners, who end any of them.
 *
 * <pre>
 *   sign-in ──> first request ──> visit ──> seen, to the minute ──> ended: signed out, by himself, by an owner
 * </pre>
 *
 * <p>Invariants: a visit that is ended is out at its next request and never goes on; another
 * sign-in is another visit; what shows who somebody is is kept with the visit and ends with it; the
 * network is sealed.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.jobs",
            "people.tries",
            "people.vault",
            "web.access",
            "web.site"
        })
@NullMarked
package org.tidemark.server.people.visits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
