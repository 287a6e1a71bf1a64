/**
 * A year of one member: what he paid in, what he got, what was withdrawn, what is left.
 *
 * <pre>
 *   his postings of the year ──> by kind ──┐
 *   his orders of the year ────────────────┼──> one page, for him and for staff
 *   what is left, by the engine's quote ───┘
 * </pre>
 *
 * <p>Invariant: what he had before and all that moved is what he had after, to the fen; a page that
 * does not add up says so.
 */
@ApplicationModule(
        allowedDependencies = {"kernel.ledger", "kernel.members", "web.access", "web.site"})
@NullMarked
package org.tidemark.server.money.yearly;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
