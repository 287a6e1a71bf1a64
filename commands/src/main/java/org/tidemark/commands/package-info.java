/**
 * Commands, events, outcomes and states as JSON (SPEC sections 5 and 8).
 *
 * <pre>
 *   line ──> CommandJson ──> Command ──> Ledger ──> events ──> EventJson ──> lines
 *                │                         └──> view ──> StateJson ──> one document
 *                └──> MalformedCommandException: what, where, what to do
 * </pre>
 *
 * <p>Invariants: a line is read strictly (no unknown key, no key twice, no number where a text
 * stands, no rounding) and what is written reads back as the same command; keys stand in a fixed
 * order, so the same events give the same bytes. A new command is one entry in {@code
 * CommandShapes}, its new keys in {@code Field}.
 */
@NullMarked
package org.tidemark.commands;

import org.jspecify.annotations.NullMarked;
