package org.tidemark.server.kernel.programmes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Service;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.plan.PlanBlock;
import org.tidemark.journal.service.LedgerService;
import org.tidemark.server.kernel.ledger.AdoptionListener;
import org.tidemark.server.kernel.ledger.Waiting;

/**
 * The plans in force, known without a question to the ledger's one writer: they change a few times
 * a year and are read by nearly every page. What is known is immutable, read at the start and after
 * every adoption, before whoever adopted it is answered; no other process can adopt one, since
 * whoever runs the ledger fences everybody else off. Safe for any number of threads.
 *
 * <p>Figures that orders move, a pool or a fund, are not here: {@link ProgrammeViews} asks for
 * them.
 */
@Service
public final class PlansInForce implements AdoptionListener {

    private final LedgerService ledger;
    private final AtomicReference<Known> known = new AtomicReference<>(Known.NOTHING);
    private final AtomicLong lastAdoption = new AtomicLong();

    PlansInForce(LedgerService ledger) {
        this.ledger = ledger;
    }

    /**
     * What is known.
     *
     * @param seq the record that it rests on, below 0 for nothing yet
     */
    private record Known(
            long seq, String currency, List<PlanInForce> plans, Map<String, OfferInForce> offers) {

        static final Known NOTHING = new Known(-1, "", List.of(), Map.of());

        Known at(long seen) {
            return new Known(seen, currency, plans, offers);
        }

        /** The later of the two: reads that follow closely may come back in any order. */
        Known orLater(Known other) {
            return other.seq > seq ? other : this;
        }
    }

    /** All of them, in order of adoption. */
    public List<PlanInForce> all() {
        return known().plans();
    }

    /** That of a programme. */
    public Optional<PlanInForce> find(String programme) {
        return all().stream().filter(plan -> plan.id().equals(programme)).findFirst();
    }

    /** A block of a programme's plan; empty where there is no such programme or block. */
    public <B extends PlanBlock> Optional<B> block(String programme, Class<B> kind) {
        return find(programme).flatMap(plan -> plan.plan().block(kind));
    }

    /** All offers by id, in order of adoption and then of the plan; ids are unique (SPEC 5.0). */
    public Map<String, OfferInForce> offers() {
        return known().offers();
    }

    /** An offer of any plan. */
    public Optional<OfferInForce> offer(String id) {
        return Optional.ofNullable(offers().get(id));
    }

    /** The plan that has that offer. */
    public Optional<PlanInForce> planOfOffer(String id) {
        return offer(id).flatMap(offer -> find(offer.programme()));
    }

    /** Code of the ledger's currency, empty before the first plan. */
    public String currency() {
        return known().currency();
    }

    @Override
    public CompletableFuture<?> adopted(long seq) {
        lastAdoption.accumulateAndGet(seq, Math::max);
        return refresh();
    }

    private Known known() {
        Known now = Objects.requireNonNull(known.get());
        return now.seq() >= lastAdoption.get() ? now : Waiting.on(refresh());
    }

    private CompletableFuture<Known> refresh() {
        return ledger.read(PlansInForce::read)
                .thenApply(seen -> {
                    Known read = seen.value().at(seen.seq());
                    return known.accumulateAndGet(read, Known::orLater);
                });
    }

    private static Known read(LedgerView view) {
        List<PlanInForce> plans = new ArrayList<>();
        Map<String, OfferInForce> offers = new LinkedHashMap<>();
        for (int p = 0; p < view.programmeCount(); p++) {
            String id = view.programmeId(p);
            var plan = view.plan(p);
            plans.add(new PlanInForce(id, plan, view.planText(p), view.hasPool(p)));
            plan.offers()
                    .forEach(terms ->
                            offers.put(
                                    terms.id(),
                                    new OfferInForce(id, plan.title(), plan.currency(), terms)));
        }
        return new Known(
                0, view.currency(), List.copyOf(plans), Collections.unmodifiableMap(offers));
    }
}
