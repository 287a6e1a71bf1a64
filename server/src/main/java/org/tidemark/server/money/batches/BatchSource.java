package org.tidemark.server.money.batches;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidemark.server.money.batches.model.BatchKind;
import org.tidemark.server.money.payouts.SealedPayee;

/** One kind of what the bank pays in batches: a bean for each. */
public interface BatchSource {

    /** Whom it pays. */
    BatchKind kind();

    /**
     * What may be paid now, those without an account too.
     *
     * @param leastFen what comes to less is left out
     * @param limit at most so many
     */
    List<Payable> payable(long leastFen, int limit);

    /** Where it would be paid to now; empty where it goes where the line says. */
    Optional<SealedPayee> payee(String thing);

    /**
     * Takes it for a line, within the transaction that claims it.
     *
     * @return false where it cannot be paid any more
     */
    boolean take(String thing);

    /** Its line was left out, or the bank has not paid: within the transaction that says so. */
    void free(String thing);

    /**
     * What of these is owed now, in fen; asked while they are claimed, so that no other line lowers
     * it.
     */
    Map<String, Long> owedFen(Collection<String> things);

    /**
     * Tells the ledger that a line is paid, under the line's command id: again is no second time.
     *
     * @throws org.tidemark.server.kernel.ledger.LedgerUnavailableException when it does not answer
     */
    Booking book(BankLine line);
}
