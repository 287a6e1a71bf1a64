package org.tidemark.server.money.payments.bills;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What our book has of a payment that was received, or of a refund that was begun.
 *
 * @param number ours
 * @param at when, in the ledger's zone; empty where nobody has kept it
 */
record OwnLine(boolean refund, String number, long amountFen, Optional<OffsetDateTime> at) {}
