package org.tidemark.server.kernel.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.Plan;
import org.tidemark.journal.service.LedgerService;
import org.tidemark.plan.PlanFile;
import org.tidemark.plan.PlanReadResult;

/**
 * A new version of a plan may not drop an offer that has orders still to settle (SPEC 5.0): they
 * could not be settled any more. The ledger does not know of them, so the platform looks.
 */
@Component
public final class DroppedOffers {

    private final LedgerService ledger;
    private final Patience patience;
    private final List<OffersInUse> orders;

    DroppedOffers(LedgerService ledger, Patience patience, List<OffersInUse> orders) {
        this.ledger = ledger;
        this.patience = patience;
        this.orders = List.copyOf(orders);
    }

    /** Offers that the plan of that text would drop and that are in use; of no plan none. */
    public Set<String> inUse(String planText) {
        return switch (PlanFile.read("plan", planText)) {
            case PlanReadResult.Accepted accepted -> inUse(accepted.plan());
            case PlanReadResult.Refused _ -> Set.of();
        };
    }

    private Set<String> inUse(Plan after) {
        Set<String> dropped =
                Waiting.on(patience.ask(() -> ledger.read(view -> dropped(view, after)))).value();
        Set<String> inUse = new TreeSet<>();
        if (!dropped.isEmpty()) {
            orders.forEach(one -> inUse.addAll(one.among(dropped)));
        }
        return inUse;
    }

    private static Set<String> dropped(LedgerView view, Plan after) {
        int programme = view.programmeIndex(after.programme());
        if (programme < 0) {
            return Set.of();
        }
        Set<String> offers = new HashSet<>(ids(view.plan(programme)));
        offers.removeAll(ids(after));
        return offers;
    }

    private static Set<String> ids(Plan plan) {
        return plan.offers().stream().map(OfferTerms::id).collect(Collectors.toSet());
    }
}
