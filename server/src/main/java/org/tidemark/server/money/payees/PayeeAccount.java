package org.tidemark.server.money.payees;

import org.tidemark.server.money.payouts.Payee;

/**
 * An account, opened for whoever has to judge it.
 *
 * @param proposedBy who entered it
 * @param agreedBy who agreed, empty while nobody has
 */
public record PayeeAccount(Payee payee, String proposedBy, String agreedBy) {}
