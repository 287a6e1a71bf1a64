package org.tidemark.server.money.payments.bills;

import java.util.List;
import org.tidemark.server.web.files.ImportResult;

/**
 * What staff see of bills.
 *
 * @param provider that was chosen, empty for none
 * @param day that was typed, empty for none
 * @param dayProblem whether that is no day
 * @param fetches the newest that the platform made by itself
 */
public record BillPage(
        List<String> providers,
        List<BillComparison> comparisons,
        String provider,
        String day,
        boolean dayProblem,
        ImportResult result,
        List<BillFetch> fetches) {

    public BillPage {
        providers = List.copyOf(providers);
        comparisons = List.copyOf(comparisons);
        fetches = List.copyOf(fetches);
    }
}
