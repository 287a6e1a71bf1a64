/**
 * Purchases in PostgreSQL. One statement reads a purchase with all that belongs to it, one writes
 * what an event has changed of it, the effects it leads to and the steps that people read.
 *
 * <p>Invariants: a purchase is written only over the version that was read, by one of two at once;
 * what is written is one transaction; amounts are checked by the tables once more.
 */
@ApplicationModule(allowedDependencies = {"kernel.ledger", "trade.purchases.model"})
@NullMarked
package org.tidemark.server.trade.purchases.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
