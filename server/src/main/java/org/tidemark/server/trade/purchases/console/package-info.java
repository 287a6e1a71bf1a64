/** The one list of purchases that a person has to look at, or may want to, whatever their kind. */
@ApplicationModule(
        allowedDependencies = {
            "trade.purchases",
            "trade.purchases.model",
            "trade.purchases.store",
            "web.access",
            "web.site"
        })
@NullMarked
package org.tidemark.server.trade.purchases.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
