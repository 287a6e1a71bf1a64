package org.tidemark.server.money.debts;

import java.util.List;
import java.util.Optional;
import org.tidemark.server.kernel.programmes.PlanInForce;
import org.tidemark.server.money.debts.model.DebtState;

/**
 * What the report of debts shows.
 *
 * @param state only those that stand like that; empty for all
 * @param shown a page of them
 * @param next the debt after which the next page begins, empty for the last one
 * @param programmes whose points can be granted
 */
public record DebtPage(
        DebtSums sums,
        Optional<DebtState> state,
        List<DebtStanding> shown,
        String next,
        List<PlanInForce> programmes,
        List<DebtBatch> batches) {

    /** How many debts a page has. */
    static final int ROWS = 50;

    public DebtPage {
        shown = List.copyOf(shown);
        programmes = List.copyOf(programmes);
        batches = List.copyOf(batches);
    }

    /** The page that begins after that debt; the first one where there is none such. */
    static DebtPage of(
            DebtSums sums,
            Optional<DebtState> state,
            String after,
            List<PlanInForce> programmes,
            List<DebtBatch> batches) {
        List<DebtStanding> wanted =
                sums.all().stream()
                        .filter(one -> state.isEmpty() || state.get() == one.state())
                        .toList();
        int from = 0;
        for (int i = 0; i < wanted.size(); i++) {
            if (wanted.get(i).debt().debt().equals(after)) {
                from = i + 1;
            }
        }
        int until = Math.min(wanted.size(), from + ROWS);
        return new DebtPage(
                sums,
                state,
                wanted.subList(from, until),
                until < wanted.size() && until > from ? wanted.get(until - 1).debt().debt() : "",
                programmes,
                batches);
    }
}
