/**
 * What the cells of a table mean: dates, yes and no, ids. Amounts are read by the engine's one
 * reader, {@code Fen.read}.
 *
 * <p>Invariants: what may be read in two ways is not read; a date that does not exist is not moved
 * to one that does; nothing depends on the language of the machine.
 */
@NullMarked
package org.tidemark.tables.value;

import org.jspecify.annotations.NullMarked;
