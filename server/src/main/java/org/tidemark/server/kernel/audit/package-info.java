/**
 * Who of the staff did what and when.
 *
 * <p>Invariants: entries are only added; they name members and cases by their opaque ids and hold
 * no phone and no document number.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tidemark.server.kernel.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
