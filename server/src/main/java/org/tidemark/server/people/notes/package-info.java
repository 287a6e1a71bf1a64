/**
 * What staff write down about a member: sealed, with who and when, and only ever added to.
 *
 * <p>Invariants: a note is never changed; it leaves with the person, and the person can take it
 * away with all else that is kept of him.
 */
@ApplicationModule(
        allowedDependencies = {
            "people.accounts",
            "people.vault",
            "web.access",
            "web.forms",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.people.notes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
