/**
 * The door to the durable ledger: commands in, outcomes and reads out, nothing before it is
 * durable.
 *
 * <pre>
 *   Command ──> LedgerClient ──> CommandRules ──> LedgerGateway ──> PlanGuard ──> the ledger
 *                    │                                 ▲
 *                    ▼                                 └── CommandDoor (JSON of the API)
 *            Receipt | Refused
 * </pre>
 *
 * <p>Invariants: nobody else touches the journal; whoever is answered is answered with the sequence
 * that he saw; a full queue is said to be busy and never grows; the platform stamps the time of a
 * command unless an import brings it, and stamps nothing while the clock is in doubt. The
 * platform's own code goes through {@link org.tidemark.server.kernel.ledger.LedgerClient} with
 * commands as records and amounts in fen and micropoints, and reads what moved from a {@link
 * org.tidemark.server.kernel.ledger.Receipt}: no text lies between. Who has a command done is its
 * content ({@link org.tidemark.server.kernel.ledger.Actors}). A plan that may not go live is held
 * back here, before whichever door.
 */
@ApplicationModule(allowedDependencies = {"kernel.clock", "kernel.database", "kernel.statements"})
@NullMarked
package org.tidemark.server.kernel.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
