/**
 * Purchases in PostgreSQL. One statement reads a purchase with all that belongs to it, one writes
 * what an event has changed of it, the effects it leads to and the steps that people read.
 *
 * <p>Invariants: whoever changes a purchase has locked its row first; what is written is one
 * transaction; amounts are checked by the tables once more.
 */
@ApplicationModule(allowedDependencies = {"trade.purchases.model"})
package org.tidemark.server.trade.purchases.store;

import org.springframework.modulith.ApplicationModule;
