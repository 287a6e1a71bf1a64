/**
 * How often something may be asked for: token buckets by what is asked and by whom.
 *
 * <p>Invariants: kept in memory, a restart forgives; the number of subjects is bounded, and the one
 * not seen for the longest time is forgotten first; a refused request takes nothing.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tidemark.server.kernel.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
