/**
 * Work that burns a core: it waits in a line of its own, so that whoever only wants a page does not
 * wait behind it.
 *
 * <pre>
 *   request (virtual thread, parked) ──> HeavyWork ──> short line ──> cores - 1 platform threads
 *                                            └─ line full ──> TooBusyException ──> 429
 *   a form of files ──> ReadingTurns ──> as many at once as leave a core
 * </pre>
 *
 * <p>Invariants: hashing of passwords, pictures, PDF files, spreadsheets and archives go through it
 * (a rule of the architecture sees to that); whoever waits holds no connection to the database; the
 * line is bounded, and what finds it full is told at once.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tidemark.server.kernel.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
