/**
 * Who of the staff did what and when, and what came of it.
 *
 * <pre>
 *   begin ──> entry (BEGUN) ──> what is done ──> end ──> entry (DONE, REFUSED, FORBIDDEN, FAILED)
 *   note within a transaction ──> entry at its end, or none with it
 *   entry n = fields + SHA-256 over (entry n-1's hash, fields) ; head = the last
 * </pre>
 *
 * <p>Invariants: entries are only added, which the database itself sees to, and each is bound to
 * the one before, so that one that was changed, taken out or cut off shows; they name members and
 * cases by their opaque ids and hold no phone and no document number.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tidemark.server.kernel.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
