/**
 * Rounds of faults against the shipped program, as an operator runs it, with a book of its own.
 *
 * <pre>
 *   clients ──(written before)──> AnswerBook <──(written after)── answers over HTTP
 *   a Fault strikes: crash, fence, cut, full disk, memory, clock      │
 *   journal, read from the database ──> BookJudgement <───────────────┘
 *   HealthWatch ──> HealthRule: before, during, after
 * </pre>
 *
 * <p>Invariants: the book is never read from the platform; a command stands in it, forced to the
 * disk, before it is sent; what is judged is a function of the lines of the book and of the
 * journal; whoever starts a process ends it. The rounds take long and run by their own command, see
 * {@code docs/evidence.md}; the judgements are tested in the ordinary run.
 */
package org.tidemark.faults;
