/**
 * Commands as senders write them: read strictly, given an id and, where the sender gives none, the
 * platform's time, and handed to the ledger.
 *
 * <p>Invariants: the API's bodies, the lines of a bulk stream and the fields of a form go through
 * the same reader, so that a name or an amount is right or wrong everywhere alike; what is no
 * command pins nothing.
 */
@ApplicationModule(allowedDependencies = {"kernel.ledger"})
package org.tidemark.server.kernel.commands;

import org.springframework.modulith.ApplicationModule;
