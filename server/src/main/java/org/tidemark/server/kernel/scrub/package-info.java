/**
 * Reads all of the journal once a week, a little at a time, and says what it finds.
 *
 * <pre>
 *   JournalScrub (a job) ──> ChainScrub of the journal ──> ScrubState, kept in the database
 *                                                             └──> health, measurements, console
 *   JournalProof (asked for) ──> JournalVerifier, beside the platform ──> JournalProofState ──> console
 * </pre>
 *
 * <p>Invariants: where it is stands in the database, so that a start goes on there; a piece is
 * bounded and so is what it reads an hour; damage stays told until the same place was read whole.
 */
@ApplicationModule(allowedDependencies = {"kernel.database", "kernel.jobs"})
@NullMarked
package org.tidemark.server.kernel.scrub;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
