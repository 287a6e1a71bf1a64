package org.tidemark.server.kernel.ledger;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A ledger as a whole at one moment.
 *
 * @param currency empty before the first plan
 * @param at time of the last accepted command, empty before the first
 * @param closedDay the last day that was closed
 * @param balances of the ledger's and the programmes' own accounts, zero ones left out
 */
public record LedgerOverview(
        String currency,
        Optional<OffsetDateTime> at,
        Optional<LocalDate> closedDay,
        int programmes,
        int members,
        int stores,
        List<Balance> balances) {

    public LedgerOverview {
        balances = List.copyOf(balances);
    }

    /** What an account holds of an asset, in the asset's smallest unit. */
    public record Balance(String account, String asset, long amount) {}

    /** An agent and the region: a code of two, four or six digits, or the name of an area. */
    public record Agent(String region, String member) {}
}
