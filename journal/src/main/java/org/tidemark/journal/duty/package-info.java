/**
 * Work in small steps: objects with {@code doWork()}, a thread that drives one, and a bell that
 * wakes it.
 *
 * <p>Invariant: a duty cycle never waits for another one; it does what can be done and returns. So
 * a seeded scheduler can drive them all through every order of events.
 */
@NullMarked
package org.tidemark.journal.duty;

import org.jspecify.annotations.NullMarked;
