/**
 * Order files as businesses have them: delimited text with columns of any name, in any order.
 *
 * <pre>
 *   bytes ──> BlankRuns? ──> CSV library ──> RowParser ──> FileRow
 *                                                └───────> RejectedRows   line, reason, detail
 * </pre>
 *
 * <p>Invariants: every row becomes an {@code FileRow} or a rejected row with its line and a reason,
 * none is lost or repaired silently; amounts are read exactly and never rounded.
 */
@NullMarked
package org.tidemark.simulator.orderfile;

import org.jspecify.annotations.NullMarked;
