/**
 * Where orders go and how they get there: members' addresses, what delivery costs, and parcels on
 * their way.
 *
 * <pre>
 *   address ──> checkout            tariff of the province ──> a line of the order
 *   parcel: WAITING ──(staff ship)──> SHIPPED ──(buyer, or ten days)──> RECEIVED ──(window over)──> settles
 * </pre>
 *
 * <p>Invariants: every question for an address names its member, so that a stranger's is not there;
 * an order keeps its own copy of where it goes; a parcel moves only together with its purchase.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.jobs",
            "kernel.programmes",
            "kernel.regions",
            "people.messages",
            "people.vault",
            "trade.catalogue",
            "trade.orders",
            "trade.purchases.model",
            "trade.purchases.pricing",
            "trade.purchases.run",
            "web.access",
            "web.forms",
            "web.memberapi",
            "web.site",
            "web.text"
        })
@NullMarked
package org.tidemark.server.trade.orders.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
