/**
 * Whether the time can be believed: the wall clock, a clock that nobody can set and the database's
 * clock are compared, again and again, and with what was kept while the platform ran last.
 *
 * <pre>
 *   WallClock, SteadyClock, database ──> ClockReader ──> ClockLook
 *                 ClockStore (last look in order) ──> ClockWatch: in order, or a ClockDoubt
 *                                                          │
 *   the ledger's stamps and doors, the closing of days <── ClockGuard ──> health, console
 * </pre>
 *
 * <p>Invariants: the decision is a function of two looks and knows no clock; a doubt never goes
 * away by itself, only {@code --accept-clock} or two people end it; while it lasts nothing is
 * stamped and no day is closed, and everything else goes on. A clock that a demo turns is not
 * looked at here, only the one below it.
 */
@ApplicationModule(allowedDependencies = {"kernel.database", "kernel.jobs"})
@NullMarked
package org.tidemark.server.kernel.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
