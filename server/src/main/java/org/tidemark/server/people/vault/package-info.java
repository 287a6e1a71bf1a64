/**
 * Personal data under seal: encrypted where it is kept, and found again by keyed hashes.
 *
 * <pre>
 *   keys (configured, files) ─┐
 *   check values (database) ──┴─> verdict ──> Seals ──┬── sealed bytes, opened for the same purpose only
 *                                    │                └── keyed hash: the same for the same text
 *                                    └──> no start, and what to do
 * </pre>
 *
 * <p>Invariants: no key and no sealed text ever stands in a message or a log; what was sealed for
 * one purpose opens for no other; a file with a key is written whole or not at all and never over
 * another one, and a key is made only where nothing is sealed; which key is in force is said by the
 * database alone; every column with something sealed stands in {@link
 * org.tidemark.server.people.vault.SealedColumn}.
 */
@ApplicationModule(allowedDependencies = {"kernel.database", "web.access"})
@NullMarked
package org.tidemark.server.people.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
