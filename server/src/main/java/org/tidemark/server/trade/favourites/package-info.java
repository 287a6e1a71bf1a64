/**
 * What members like, and what they looked at last.
 *
 * <p>Invariants: both are bounded, and each member's own; what was looked at is kept only while he
 * wants it, and goes at once where he does not; what is not on sale any more is not shown.
 */
@ApplicationModule(
        allowedDependencies = {
            "people.accounts",
            "trade.catalogue",
            "web.access",
            "web.forms",
            "web.memberapi",
            "web.site"
        })
@NullMarked
package org.tidemark.server.trade.favourites;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
