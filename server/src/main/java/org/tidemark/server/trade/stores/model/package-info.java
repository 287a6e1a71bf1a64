/**
 * What a store says of itself, as plain values: when it is open, where it lies, what it is.
 *
 * <p>Invariants: whatever was read once is written and read again the same; a time of day is the
 * store's own.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tidemark.server.trade.stores.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
