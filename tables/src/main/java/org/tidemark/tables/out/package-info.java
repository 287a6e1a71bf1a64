/**
 * Files out: tables as CSV or as workbooks, and files that never destroy what was read.
 *
 * <p>Invariants: no output is the file of an input, by whatever name, and that is known before
 * anything is opened; a file is there whole or as it was before; a spreadsheet opens a table in the
 * right encoding and runs nothing that stands in it.
 */
@NullMarked
package org.tidemark.tables.out;

import org.jspecify.annotations.NullMarked;
