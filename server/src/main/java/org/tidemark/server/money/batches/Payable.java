package org.tidemark.server.money.batches;

import java.util.Optional;
import org.tidemark.server.money.payouts.SealedPayee;

/**
 * Something that may be paid now.
 *
 * @param thing a payout of a member, a store, a supplier, by its id
 * @param payee empty where no account is known to which it could go
 */
public record Payable(String thing, long amountFen, Optional<SealedPayee> payee) {}
