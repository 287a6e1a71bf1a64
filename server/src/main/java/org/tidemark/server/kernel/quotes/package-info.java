/**
 * What a command would come to at this moment, asked of the engine and of nobody else.
 *
 * <p>Invariants: a quote changes nothing; it is refused as the command would be, and is never
 * better than the command executed at the same sequence, which every quote names; it is a figure of
 * one moment and no promise, and whoever shows it says so.
 */
@ApplicationModule(allowedDependencies = {"kernel.ledger"})
@NullMarked
package org.tidemark.server.kernel.quotes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
