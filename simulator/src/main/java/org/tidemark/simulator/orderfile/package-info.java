/**
 * Order files as businesses have them: tables with columns of any name, in any order, of any shop
 * system.
 *
 * <pre>
 *   TableReader ──> OrderPlaces   which column is what ──> RowParser ──> FileRow   sold, or taken back
 *        └── notices                  (OrderPreset)            └───────> RejectedRows   line, reason, amount, detail
 * </pre>
 *
 * <p>Invariants: every row becomes a {@code FileRow}, a rejected row with its line, a reason and
 * the money it carries, or is counted among what was recognised as no order (sums, remarks, items
 * below their order); none is lost or repaired silently; amounts are read exactly and never
 * rounded; what an order's state does not call a sale is none.
 */
@NullMarked
package org.tidemark.simulator.orderfile;

import org.jspecify.annotations.NullMarked;
