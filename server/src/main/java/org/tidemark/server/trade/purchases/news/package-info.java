/**
 * Buyers are told when a purchase is settled, and when money of it has gone back.
 *
 * <p>Invariants: told once, in the transaction that notes that it is told; of what has no page of
 * its own nobody is told.
 */
@ApplicationModule(
        allowedDependencies = {"people.messages", "trade.purchases", "trade.purchases.model"})
@NullMarked
package org.tidemark.server.trade.purchases.news;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
