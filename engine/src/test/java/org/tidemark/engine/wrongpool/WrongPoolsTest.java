package org.tidemark.engine.wrongpool;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidemark.engine.property.PoolProperty;
import org.tidemark.engine.property.PoolStep;
import org.tidemark.engine.wrongpool.ModelPool.Terms;

final class WrongPoolsTest {

    private static final int MEMBERS = 6;
    private static final int RUNS = 240;
    private static final int STEPS = 60;

    private static final long[] MINT_RATIOS = {700_000, 1_000_000, 333_333};
    private static final long[] RETENTIONS = {200_000, 0, 333_333};
    private static final long[] MULTIPLES = {1_000_000, 1_200_000, 3_000_000};
    private static final long[] ISSUE_PRICES = {100, 1, 777_777};

    private static ModelPool run(Mistake mistake, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ModelPool pool =
                new ModelPool(
                        new Terms(
                                ISSUE_PRICES[random.nextInt(3)],
                                MINT_RATIOS[random.nextInt(3)],
                                RETENTIONS[random.nextInt(3)],
                                MULTIPLES[random.nextInt(3)]),
                        mistake,
                        MEMBERS);
        for (int step = 0; step < STEPS && !pool.isBankrupt(); step++) {
            step(pool, random, seed % 4 == 0 ? 2 : MEMBERS);
        }
        return pool;
    }

    private static void step(ModelPool pool, SplittableRandom random, int members) {
        int member = random.nextInt(members);
        BigInteger held = pool.points(member);
        int what = random.nextInt(28);
        if (what < 14 || held.signum() == 0) {
            // Equal orders at one price have their caps at one price too.
            boolean everyday = random.nextInt(2) == 0;
            pool.order(member, everyday ? 10_000 : random.nextLong(1, 100_000));
        } else if (what < 18) {
            pool.redeem(member, held);
        } else if (what < 20) {
            pool.redeem(member, held.add(BigInteger.ONE).shiftRight(1));
        } else if (what < 22) {
            pool.reverse(member, held, BigInteger.valueOf(random.nextLong(1, 100_000)));
        } else if (what < 26) {
            // All but next to nothing: where nobody else holds more, what is left is dust.
            pool.redeem(member, held.subtract(held.shiftRight(random.nextInt(1, 30))));
        } else {
            // Up to the very price at which caps of the first price are reached, or anywhere.
            long tenths = random.nextInt(2) == 0 ? 20 : random.nextLong(1, 60);
            pool.inject(pool.reserve().multiply(BigInteger.valueOf(tenths)).divide(BigInteger.TEN));
        }
    }

    /** The properties that told, each with the first step that it told of. */
    private static Map<PoolProperty, PoolStep> toldBy(Mistake mistake) {
        Map<PoolProperty, PoolStep> told = new EnumMap<>(PoolProperty.class);
        for (long seed = 0; seed < RUNS; seed++) {
            for (PoolStep step : run(mistake, seed).steps()) {
                for (PoolProperty property : PoolProperty.values()) {
                    if (!property.holds(step)) {
                        told.putIfAbsent(property, step);
                    }
                }
            }
        }
        return told;
    }

    @ParameterizedTest
    @EnumSource
    void every_mistake_is_told_by_the_properties_named_for_it_and_by_no_others(Mistake mistake) {
        Map<PoolProperty, PoolStep> told = toldBy(mistake);
        assertThat(told.keySet()).as("%s", told).isEqualTo(mistake.caughtBy());
    }

    @ParameterizedTest
    @EnumSource
    void every_property_tells_of_some_mistake(PoolProperty property) {
        Set<Mistake> mistakes = EnumSet.noneOf(Mistake.class);
        for (Mistake mistake : Mistake.values()) {
            if (mistake.caughtBy().contains(property)) {
                mistakes.add(mistake);
            }
        }
        assertThat(mistakes).isNotEmpty();
    }
}
