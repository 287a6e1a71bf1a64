/**
 * What there is to know of a programme: its plan, its pool, its price so far, its latest events.
 *
 * <p>Invariants: only reads; figures of one answer are of one moment, whose sequence they carry;
 * plans in force are known without asking the ledger's writer, who is asked for figures alone.
 */
@ApplicationModule(allowedDependencies = {"kernel.ledger"})
@NullMarked
package org.tidemark.server.kernel.programmes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
