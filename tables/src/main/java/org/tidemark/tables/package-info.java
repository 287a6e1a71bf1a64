/**
 * The one reader of tables: orders, products, stock, bills, as shops, providers and spreadsheets
 * write them.
 *
 * <pre>
 *   bytes ──> unpacked (gz)? ──> encoding told ──> delimiter told ──> CSV library ──> TableRow   line, cells
 *        └──> workbook (xlsx) ──────────────────────────────────────> first sheet ──┘
 *   TableReader ──> TableHeader   names, once each          ──> TableNotice   what was recognised, to be said aloud
 * </pre>
 *
 * <p>Invariants: no row is lost or repaired silently, and what was recognised is told; a byte that
 * is no text is an error with its line; a header names nothing twice; memory does not grow with the
 * file but for the shared texts of a workbook, which are bounded; what may unpack to too much is
 * refused.
 */
@NullMarked
package org.tidemark.tables;

import org.jspecify.annotations.NullMarked;
