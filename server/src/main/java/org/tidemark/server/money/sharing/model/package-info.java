/** How a share of a payment goes on: decisions over values, without a framework or a database. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tidemark.server.money.sharing.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
