/**
 * What a ledger tells the world: events made of postings, handed to a sink as they happen.
 *
 * <p>Accounts and assets are numbers here; {@link org.tidemark.engine.event.Accounts} and {@link
 * org.tidemark.engine.event.Assets} say how they are packed, the ledger's view gives their names.
 */
@NullMarked
package org.tidemark.engine.event;

import org.jspecify.annotations.NullMarked;
