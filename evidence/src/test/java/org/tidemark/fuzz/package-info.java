/**
 * Every parser that a stranger reaches, tried with what nobody writes.
 *
 * <pre>
 *   Seeds ──> Mutations ──> Trial of a FuzzTarget ──> said nothing but its answer or its refusal
 *               (or Jazzer)
 * </pre>
 *
 * <p>A target never throws anything but the refusals that it declares, gives the same answer to the
 * same input, takes no more memory than it says, and reads back what its writer writes. The
 * ordinary run tries seeds and some thousand changes of them, the same ones every time; a command
 * goes on for hours, see {@code docs/evidence.md}. What was found once stands in {@code
 * resources/fuzz} and is tried in every run.
 */
package org.tidemark.fuzz;
