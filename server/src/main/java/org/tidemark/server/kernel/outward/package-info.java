/**
 * Posts to addresses that others chose: judged, pinned, and never into a network of one's own.
 *
 * <pre>
 *   address ──> OutwardUrl ──> every address of the name judged ──> the judged one connected to ──> SendResult
 * </pre>
 *
 * <p>Invariants: https on the usual port alone, unless a setting of the caller allows more; a name
 * is resolved once, and no second answer of a name server leads elsewhere; no redirect is followed;
 * of an answer only the head is read, within a time for the whole.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tidemark.server.kernel.outward;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
