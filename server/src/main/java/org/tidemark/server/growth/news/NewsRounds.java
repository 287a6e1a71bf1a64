package org.tidemark.server.growth.news;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tidemark.engine.money.Exact;
import org.tidemark.engine.plan.PoolTerms;
import org.tidemark.server.growth.news.NewsStore.Pool;
import org.tidemark.server.growth.news.NewsStore.Round;
import org.tidemark.server.kernel.coming.ComingChange;
import org.tidemark.server.kernel.coming.ComingPlans;
import org.tidemark.server.kernel.jobs.Job;
import org.tidemark.server.kernel.programmes.PlanInForce;
import org.tidemark.server.kernel.programmes.PlansInForce;
import org.tidemark.server.people.messages.MessageContent;
import org.tidemark.server.people.messages.Messages;

/**
 * Goes through those who have a part in a programme, a piece at a time: once for each version that
 * is to come, and once a day for whose holding has come near to its cap.
 */
@Component
class NewsRounds implements Job {

    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofDays(400);
    private static final int PIECE = 500;

    private final NewsStore store;
    private final PlansInForce plans;
    private final ComingPlans coming;
    private final Messages messages;
    private final TransactionTemplate transaction;
    private final Clock clock;

    NewsRounds(
            NewsStore store,
            PlansInForce plans,
            ComingPlans coming,
            Messages messages,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.plans = plans;
        this.coming = coming;
        this.messages = messages;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What those of a piece are told. */
    @FunctionalInterface
    private interface Telling {
        void tell(List<Holding> piece);
    }

    @Override
    public String name() {
        return "news-rounds";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public int doWork() {
        int looked = 0;
        for (ComingChange change : coming.waiting()) {
            looked +=
                    go(
                            "plan:" + change.coming().id(),
                            change.coming().programme(),
                            piece -> tellOf(change, piece));
        }
        LocalDate today = LocalDate.now(clock);
        for (PlanInForce plan : plans.all()) {
            Optional<PoolTerms> terms = plan.plan().block(PoolTerms.class);
            if (terms.isPresent()) {
                String programme = plan.plan().programme();
                looked +=
                        go(
                                "near:" + programme + ":" + today,
                                programme,
                                piece -> tellNear(programme, terms.get(), piece));
            }
        }
        return looked;
    }

    private int go(String name, String programme, Telling telling) {
        if (store.done(name)) {
            return 0;
        }
        Integer looked =
                transaction.execute(status -> {
                    Round round = store.lockedRound(name);
                    if (round.done()) {
                        return 0;
                    }
                    List<Holding> piece = store.holders(programme, round.after(), PIECE);
                    telling.tell(piece);
                    boolean done = piece.size() < PIECE;
                    store.keep(name, done ? "" : piece.getLast().member(), done);
                    if (done) {
                        store.forgetRounds(OffsetDateTime.now(clock).minus(KEPT));
                    }
                    return piece.size();
                });
        return looked == null ? 0 : looked;
    }

    private void tellOf(ComingChange change, List<Holding> piece) {
        String programme = change.coming().programme();
        messages.tell(
                piece.stream().map(Holding::member).toList(),
                NewsKinds.PLAN_CHANGES,
                new MessageContent(
                        "plan:" + change.coming().id(),
                        programme,
                        0,
                        change.coming().beginsOn(),
                        "/my/wallet"));
    }

    private void tellNear(String programme, PoolTerms terms, List<Holding> piece) {
        Optional<Pool> pool = store.pool(programme);
        if (pool.isEmpty()) {
            return;
        }
        Map<Integer, List<Holding>> near = new HashMap<>();
        for (Holding one : piece) {
            long capFen = Exact.shareFloor(one.spendFen(), terms.cap().multiplePpm());
            if (one.isNear(capFen, pool.get().reserveFen(), pool.get().supplyMicro())) {
                near.computeIfAbsent(one.cycle(), cycle -> new ArrayList<>()).add(one);
            }
        }
        near.forEach((cycle, holders) ->
                messages.tell(
                        holders.stream().map(Holding::member).toList(),
                        NewsKinds.NEAR_CAP,
                        new MessageContent(
                                "near:" + programme + ":" + cycle,
                                programme,
                                0,
                                "/my/points/" + programme)));
    }
}
