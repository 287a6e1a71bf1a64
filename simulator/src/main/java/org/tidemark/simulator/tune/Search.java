package org.tidemark.simulator.tune;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.Plan;
import org.tidemark.engine.plan.PoolTerms;
import org.tidemark.plan.PlanFigures;
import org.tidemark.plan.PlanFile;
import org.tidemark.plan.PlanReadResult;
import org.tidemark.plan.economics.CashRates;

/** Tries every candidate within bounds and lets the engine count what the best one does. */
public final class Search {

    private static final long MOST_CANDIDATES = 200_000;
    private static final int ROWS = 8;
    private static final int ORDERS = 10_000;
    private static final int WATCHED = 100;
    private static final int MOST_ORDERS = 400_000;

    private final String text;
    private final Plan plan;
    private final OfferTerms offer;
    private final Candidate before;
    private final Goal goal;
    private final Bounds bounds;

    private Search(String text, Plan plan, OfferTerms offer, Goal goal, Bounds bounds) {
        this.text = text;
        this.plan = plan;
        this.offer = offer;
        this.before = Candidate.of(plan.block(PoolTerms.class).orElseThrow(), offer);
        this.goal = goal;
        this.bounds = bounds;
    }

    /** The figures of an offer as its plan has them: what bounds are set around. */
    public static Candidate figures(String planText, String offer) throws TuneException {
        Plan plan = plan(planText);
        return Candidate.of(plan.block(PoolTerms.class).orElseThrow(), offer(plan, offer));
    }

    /**
     * Searches.
     *
     * @param planText a whole plan file
     * @param offer the offer whose figures are searched; empty for the plan's first
     */
    public static Tuning run(String planText, String offer, Goal goal, Bounds bounds)
            throws TuneException {
        Plan plan = plan(planText);
        return new Search(planText, plan, offer(plan, offer), goal, bounds).run();
    }

    private Tuning run() throws TuneException {
        Tuning.Figure figure = figure();
        requirePlans();
        List<Candidate> candidates = candidates();
        Candidate best = candidates.getFirst();
        double bestScore = Double.NEGATIVE_INFINITY;
        long leftOut = 0;
        for (Candidate one : candidates) {
            Prospect prospect = Prospect.of(one);
            if (!prospect.holds()) {
                leftOut++;
                continue;
            }
            double score = goal.score(prospect);
            boolean nearer = score == bestScore && one.distance(before) < best.distance(before);
            if (score > bestScore || nearer) {
                best = one;
                bestScore = score;
            }
        }
        if (leftOut == candidates.size()) {
            throw new TuneException("tune.run-away");
        }
        List<Tuning.Row> tradeOff = new ArrayList<>();
        for (Candidate one : along(best, figure)) {
            tradeOff.add(row(one));
        }
        return new Tuning(
                plan,
                goal,
                offer.id(),
                candidates.size(),
                leftOut,
                row(before),
                row(best),
                figure,
                tradeOff,
                PlanEdit.write(text, offer.id(), before, best));
    }

    private Tuning.Row row(Candidate one) throws TuneException {
        Prospect expected = Prospect.of(one);
        boolean comes = expected.holds() && expected.breakEven() * WATCHED < MOST_ORDERS;
        int wait = comes ? MOST_ORDERS : ORDERS;
        return new Tuning.Row(
                one,
                expected,
                EqualOrders.run(
                        PlanEdit.write(text, offer.id(), before, one),
                        offer.id(),
                        ORDERS,
                        WATCHED,
                        wait));
    }

    /** No formula is asked about figures that no plan may have; shares are looked at one by one. */
    private void requirePlans() throws TuneException {
        for (Tuning.Figure figure : EnumSet.complementOf(EnumSet.of(Tuning.Figure.POOL_SHARE))) {
            Range range = range(figure);
            for (int end : List.of(range.fromPpm(), range.toPpm())) {
                PlanEdit.write(text, offer.id(), before, with(before, figure, end));
            }
        }
    }

    private Range range(Tuning.Figure figure) {
        return switch (figure) {
            case MINT_RATIO -> bounds.mintRatio();
            case RETENTION -> bounds.retention();
            case CAP_MULTIPLE -> bounds.capMultiple();
            case POOL_SHARE -> bounds.poolShare();
        };
    }

    private List<Candidate> candidates() throws TuneException {
        List<Integer> pools =
                bounds.poolShare().values().stream().filter(this::leavesTheRewards).toList();
        if (pools.isEmpty()) {
            throw new TuneException("tune.no-pool-share");
        }
        long count =
                (long) bounds.mintRatio().values().size()
                        * bounds.retention().values().size()
                        * bounds.capMultiple().values().size()
                        * pools.size();
        if (count > MOST_CANDIDATES) {
            throw new TuneException(
                    "tune.too-many", PlanFigures.count(count), PlanFigures.count(MOST_CANDIDATES));
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int mint : bounds.mintRatio().values()) {
            for (int retention : bounds.retention().values()) {
                for (int cap : bounds.capMultiple().values()) {
                    for (int pool : pools) {
                        candidates.add(
                                new Candidate(
                                        mint, retention, cap, pool, before.capOfContribution()));
                    }
                }
            }
        }
        return candidates;
    }

    private boolean leavesTheRewards(int poolSharePpm) {
        long together = (long) offer.split().poolPpm() + offer.split().rewardsPpm();
        return poolSharePpm > 0 && together - poolSharePpm >= CashRates.onOrderPpm(plan, offer);
    }

    /** The first figure that there is something to choose of. */
    private Tuning.Figure figure() throws TuneException {
        if (bounds.mintRatio().open()) {
            return Tuning.Figure.MINT_RATIO;
        }
        if (bounds.retention().open()) {
            return Tuning.Figure.RETENTION;
        }
        if (bounds.capMultiple().open()) {
            return Tuning.Figure.CAP_MULTIPLE;
        }
        if (bounds.poolShare().open()) {
            return Tuning.Figure.POOL_SHARE;
        }
        throw new TuneException("tune.nothing-open");
    }

    /** The best candidate with one of its figures going from end to end of its bounds. */
    private List<Candidate> along(Candidate best, Tuning.Figure figure) {
        List<Integer> values = range(figure).values();
        int last = values.size() - 1;
        IntStream even = IntStream.range(0, ROWS).map(row -> row * last / (ROWS - 1));
        return IntStream.concat(even, IntStream.of(last - 1)) // a figure can jump at its very end
                .sorted()
                .distinct()
                .mapToObj(values::get)
                .map(value -> with(best, figure, value))
                .filter(one -> leavesTheRewards(one.poolSharePpm()))
                .toList();
    }

    private static Candidate with(Candidate best, Tuning.Figure figure, int ppm) {
        return new Candidate(
                figure == Tuning.Figure.MINT_RATIO ? ppm : best.mintRatioPpm(),
                figure == Tuning.Figure.RETENTION ? ppm : best.retentionPpm(),
                figure == Tuning.Figure.CAP_MULTIPLE ? ppm : best.capMultiplePpm(),
                figure == Tuning.Figure.POOL_SHARE ? ppm : best.poolSharePpm(),
                best.capOfContribution());
    }

    private static Plan plan(String text) throws TuneException {
        return switch (PlanFile.read("plan", text)) {
            case PlanReadResult.Accepted accepted -> withPool(accepted.plan());
            case PlanReadResult.Refused refused -> throw new TuneException(refused.text());
        };
    }

    private static Plan withPool(Plan plan) throws TuneException {
        if (plan.block(PoolTerms.class).isEmpty()) {
            throw new TuneException("tune.no-pool");
        }
        return plan;
    }

    private static OfferTerms offer(Plan plan, String id) throws TuneException {
        OfferTerms offer =
                plan.offers().stream()
                        .filter(one -> id.isEmpty() || one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new TuneException("tune.no-offer", id, ids(plan)));
        if (offer.zone() == OfferTerms.Zone.REPURCHASE) {
            throw new TuneException("tune.repurchase", offer.id());
        }
        if (offer.split().poolPpm() == 0 || offer.mintRatioPpm() == 0) {
            throw new TuneException("tune.no-points", offer.id());
        }
        return offer;
    }

    private static String ids(Plan plan) {
        return plan.offers().stream().map(OfferTerms::id).collect(Collectors.joining(", "));
    }
}
