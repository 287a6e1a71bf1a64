package org.tidemark.server.kernel.coming;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.InvalidCommandException;
import org.tidemark.server.kernel.jobs.Job;
import org.tidemark.server.kernel.ledger.Actors;
import org.tidemark.server.kernel.ledger.DroppedOffers;
import org.tidemark.server.kernel.ledger.LedgerClient;
import org.tidemark.server.kernel.ledger.PlanNotClearedException;
import org.tidemark.server.kernel.ledger.Receipt;
import org.tidemark.server.kernel.ledger.Refused;
import org.tidemark.server.kernel.programmes.PlanInForce;
import org.tidemark.server.kernel.programmes.PlanMark;
import org.tidemark.server.kernel.programmes.PlansInForce;

/**
 * Adopts what has come to its day, under one id whatever happens in between. Who adopts it are the
 * two people who wanted it. What still has orders to settle of an offer that it drops waits for
 * them, and begins late.
 */
@Component
final class ComingPlanJob implements Job {

    /** What keeps a version: orders to settle of an offer that it drops. */
    static final String IN_USE = "offer-in-use";

    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(ComingPlanJob.class);

    private final ComingPlanStore store;
    private final PlansInForce plans;
    private final DroppedOffers dropped;
    private final LedgerClient ledger;
    private final Clock clock;

    ComingPlanJob(
            ComingPlanStore store,
            PlansInForce plans,
            DroppedOffers dropped,
            LedgerClient ledger,
            Clock clock) {
        this.store = store;
        this.plans = plans;
        this.dropped = dropped;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "coming-plans";
    }

    @Override
    public Duration every() {
        return PAUSE;
    }

    @Override
    public int doWork() {
        LocalDate today = LocalDate.now(clock);
        return (int)
                store.waiting().stream()
                        .filter(one -> one.isDue(today))
                        .filter(this::begin)
                        .count();
    }

    /** Whether it came to an end. */
    private boolean begin(ComingPlan coming) {
        if (!follows(coming, plans.find(coming.programme()))) {
            return store.end(coming.id(), ComingState.OVERTAKEN, "");
        }
        if (!dropped.inUse(coming.text()).isEmpty()) {
            store.keptBy(coming.id(), IN_USE);
            return false;
        }
        return adopt(coming);
    }

    /** Whether what is in force is what it was compared with, or itself after a crash. */
    static boolean follows(ComingPlan coming, Optional<PlanInForce> inForce) {
        return inForce.map(now ->
                        PlanMark.of(now.text()).equals(coming.beforeMark())
                                || now.text().equals(coming.text()))
                .orElse(coming.beforeMark().isEmpty());
    }

    private boolean adopt(ComingPlan coming) {
        By by = Actors.agreed(coming.proposedBy(), coming.agreedBy(), coming.reason());
        try {
            return switch (ledger.submit(
                    new Command.AdoptPlan(LedgerClient.head(coming.id(), by), coming.text()))) {
                case Receipt _ -> store.end(coming.id(), ComingState.ADOPTED, coming.note());
                case Refused refused ->
                        store.end(coming.id(), ComingState.REFUSED, refused.why().refusal().code());
            };
        } catch (PlanNotClearedException held) {
            LOG.warn("{} is not adopted: {}", coming.id(), held.getMessage());
            return store.end(coming.id(), ComingState.REFUSED, "not-cleared");
        } catch (InvalidCommandException invalid) {
            LOG.warn("{} is not adopted: {}", coming.id(), invalid.getMessage());
            return store.end(coming.id(), ComingState.REFUSED, "malformed");
        }
    }
}
