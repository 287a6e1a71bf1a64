/**
 * Money and coins of members that are set aside in the ledger: for a checkout, for a withdrawal.
 *
 * <p>Invariants: whoever sets a member's money aside does it here, one at a time for each member,
 * so that two of the platform's own wishes never race for the same balance; every step is a command
 * with an id made from the hold's name, so that repeating it does nothing twice.
 */
@ApplicationModule(allowedDependencies = {"kernel.commands"})
package org.tidemark.server.kernel.holds;

import org.springframework.modulith.ApplicationModule;
