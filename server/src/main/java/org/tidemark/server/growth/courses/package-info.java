/**
 * Courses and live sessions: what they are about, when they are, who takes part.
 *
 * <p>Invariants: never more members than places, however many sign up at once; attendance is noted
 * by the code that is shown in the session or by staff, only around the session's time; videos are
 * links, and only to hosts that are allowed; times are shown in the ledger's zone.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.limits",
            "people.accounts",
            "web.access",
            "web.forms",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.growth.courses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
