/**
 * Why a command is not taken, in words: one message for each key of a reason, in both languages, in
 * the units that people know. Pages, the API, the command line and reports say it with these.
 *
 * <p>Invariants: every key has both languages, with the same arguments; amounts are written
 * exactly, in yuan and points.
 */
@NullMarked
package org.tidemark.plan.reason;

import org.jspecify.annotations.NullMarked;
