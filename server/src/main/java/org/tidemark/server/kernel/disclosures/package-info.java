/**
 * What a buyer is told before an order, worked out from the plan and the running figures, and kept
 * with the order word for word.
 *
 * <p>Invariants: what is kept never changes, its name is the hash of its text; an order placed
 * through the forms has the disclosure of its own offer, amount and plan, and none that is older
 * than an hour.
 */
@ApplicationModule(allowedDependencies = {"kernel.jobs", "kernel.ledger", "kernel.programmes"})
@NullMarked
package org.tidemark.server.kernel.disclosures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
