/**
 * The one PostgreSQL that the platform stands on: embedded in the data folder, or one's own.
 *
 * <p>Invariants: the ledger's tables are the journal's business and lie in a schema of their own;
 * what is not money lies in the schema {@code platform}, made by the migrations beside this
 * package; a database that may lose what it has confirmed is refused at the start.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tidemark.server.kernel.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
