/**
 * Where a parcel is, as its carrier says.
 *
 * <pre>
 *   order page looked at ──> wanted ──(job)──> carrier's service ──> events, sealed
 * </pre>
 *
 * <p>Invariants: a page never waits for a carrier; a number is asked for once in {@link
 * org.tidemark.server.trade.orders.tracking.TrackRules#PAUSE} at most, else its service locks it; a
 * parcel that has arrived is asked for no more; what a carrier says moves no order.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel.jobs",
            "people.vault",
            "trade.orders",
            "trade.orders.packing"
        })
@NullMarked
package org.tidemark.server.trade.orders.tracking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
