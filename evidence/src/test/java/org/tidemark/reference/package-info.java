/**
 * A second model of the whole of docs/specification.md, to be compared with the engine.
 *
 * <p>It is written from the text alone and shares no code with the engine: {@code BigInteger}
 * fractions, maps keyed by names, and a scan over everybody wherever the text says "any" or "each".
 * Slow on purpose; what it has to be is plainly right. Where a class carries a section number, that
 * section of docs/specification.md is what it does, in the order in which the text says it.
 *
 * <pre>
 *   StreamGenerator --> commands --> LedgerUnderTest (reference) --+
 *                           |                                      +--> StreamComparison
 *                           +------> LedgerUnderTest (engine) -----+         |
 *                                                                      StreamShrinker --> regressions/
 * </pre>
 *
 * Invariants: a refusal is thrown before anything is changed; every event's postings sum to zero in
 * each asset; points of a position equal the points on the member's account.
 */
package org.tidemark.reference;
