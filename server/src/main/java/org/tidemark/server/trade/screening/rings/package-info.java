/**
 * Rings: accounts that share a thing - a device, a network address, a payee, a store, a sponsor -
 * and do together what none of them does often enough to be seen alone.
 *
 * <p>Invariants: what is read around a thing has a bound, whatever its past; things are kept as ids
 * or keyed hashes; a refund in parts counts once.
 */
@ApplicationModule(
        allowedDependencies = {"money.wallet", "trade.purchases", "trade.purchases.model"})
@NullMarked
package org.tidemark.server.trade.screening.rings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
