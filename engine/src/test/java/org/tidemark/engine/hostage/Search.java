package org.tidemark.engine.hostage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.tidemark.engine.property.Dice;

/**
 * Climbs towards what harms somebody honest most: first by his loss, and, while he loses nothing,
 * by the price that his points are bought at. The seeds are the runs.
 *
 * @param sieges a fresh one by the run's seed
 * @param changes how many times a run changes what was best
 * @param always asked of everything that was tried
 */
record Search(LongFunction<Siege> sieges, int changes, Consumer<Found> always) {

    private static final int FEWEST = 6;
    private static final int MOST = 120;
    private static final long[] AMOUNTS = {1_000, 10_000, 100_000, 1_000_000};

    Search(LongFunction<Siege> sieges, int changes) {
        this(sieges, changes, _ -> {});
    }

    /**
     * What came of moves.
     *
     * @param inflation the price after them over the price before
     * @param gainFen of the adversaries by then
     */
    record Found(long seed, List<Move> moves, Sale sale, double inflation, long gainFen) {

        private double harm() {
            return 100 * sale.loss() + Math.log10(inflation);
        }
    }

    /** What the first of those seeds finds that robs somebody, or the worst of all. */
    Found worst(long firstSeed, long seeds) {
        Found worst = climb(firstSeed);
        for (long seed = firstSeed + 1; seed < firstSeed + seeds; seed++) {
            if (worst.sale().isRobbed()) {
                return worst;
            }
            Found found = climb(seed);
            worst = found.harm() > worst.harm() ? found : worst;
        }
        return worst;
    }

    private Found climb(long seed) {
        Dice dice = new Dice(seed);
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < FEWEST; i++) {
            moves.add(Move.any(dice));
        }
        Found best = play(seed, moves);
        for (int change = 0; change < changes && !best.sale().isRobbed(); change++) {
            Found next = play(seed, changed(best.moves(), dice));
            best = next.harm() >= best.harm() ? next : best;
        }
        return best;
    }

    private Found play(long seed, List<Move> moves) {
        Siege siege = sieges.apply(seed);
        double before = siege.mintingPrice();
        moves.forEach(siege::move);
        double inflation = Math.max(siege.mintingPrice() / before, Double.MIN_NORMAL);
        long gain = siege.gainFen();
        long amount = AMOUNTS[Math.floorMod(seed, AMOUNTS.length)];
        Found found = new Found(seed, List.copyOf(moves), siege.honest(amount), inflation, gain);
        always.accept(found);
        return found;
    }

    /** One move put in, left out or changed, or a stretch of them done again and again. */
    private static List<Move> changed(List<Move> moves, Dice dice) {
        List<Move> changed = new ArrayList<>(moves);
        int at = dice.below(moves.size());
        switch (dice.below(5)) {
            case 0 -> changed.set(at, Move.any(dice));
            case 1 -> changed.add(at, Move.any(dice));
            case 2 -> changed.set(at, moves.get(at).resized(dice));
            case 3 -> changed.remove(at);
            default -> {
                int length = Math.min(moves.size() - at, 1 + dice.below(4));
                List<Move> stretch = List.copyOf(moves.subList(at, at + length));
                for (int times = dice.below(8); times >= 0; times--) {
                    changed.addAll(at, stretch);
                }
            }
        }
        if (changed.isEmpty()) {
            changed.add(Move.any(dice));
        }
        return changed.subList(0, Math.min(MOST, changed.size()));
    }
}
