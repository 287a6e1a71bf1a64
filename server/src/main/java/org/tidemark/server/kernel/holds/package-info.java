/**
 * Money and coins of members that withdrawals set aside in the ledger. Purchases have their own
 * desk, which keeps what it asks for with the purchase.
 *
 * <p>Invariants: every step is a command with an id made from the hold's name, so that repeating it
 * does nothing twice; the ledger alone decides whether a balance suffices.
 */
package org.tidemark.server.kernel.holds;
