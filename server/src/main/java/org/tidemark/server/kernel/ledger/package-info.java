/**
 * The door to the durable ledger: commands in, outcomes and reads out, nothing before it is
 * durable.
 *
 * <p>Invariants: nobody else touches the journal; whoever is answered is answered with the sequence
 * that he saw; a full queue is said to be busy and never grows; the platform stamps the time of a
 * command unless an import brings it.
 */
@ApplicationModule(allowedDependencies = {"kernel.database", "kernel.statements"})
package org.tidemark.server.kernel.ledger;

import org.springframework.modulith.ApplicationModule;
