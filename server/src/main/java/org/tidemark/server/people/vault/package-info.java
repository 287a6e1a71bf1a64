/**
 * Personal data under seal: encrypted where it is kept, and found again by keyed hashes.
 *
 * <pre>
 *   key (configured, else a file made once) ──> Seals ──┬── sealed bytes, opened for the same purpose only
 *                                                       └── keyed hash: the same for the same text
 * </pre>
 *
 * <p>Invariants: no key and no sealed text ever stands in a message or a log; what was sealed for
 * one purpose opens for no other; a file with a key is written whole or not at all and never over
 * another one.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tidemark.server.people.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
