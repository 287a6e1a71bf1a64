/**
 * The demo: example programmes, a few members with neutral names, and a gentle, bounded flow of
 * simulated orders with a simulated midnight after every few of them, so that there is something to
 * look at.
 *
 * <p>Invariants: it is there only when the platform was started as a demo, and then every page says
 * so; it uses the door that everybody uses; it ends by itself and with the platform.
 */
@ApplicationModule(
        allowedDependencies = {
            "growth.courses",
            "growth.days",
            "kernel.ledger",
            "people.signup",
            "trade.catalogue",
            "trade.orders.samples",
            "trade.stores",
            "web.files",
            "web.forms"
        })
@NullMarked
package org.tidemark.server.faces.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
