package org.tidemark.engine.collusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.engine.fixture.Commands.enrol;
import static org.tidemark.engine.fixture.Commands.order;
import static org.tidemark.engine.fixture.Commands.redeemAll;
import static org.tidemark.engine.fixture.Commands.reverse;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidemark.engine.collusion.Ring.Others;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.fixture.PlanBuilder;
import org.tidemark.engine.fixture.TestLedger;

/**
 * Looks for a ring that gains: from random moves it keeps changing one, and goes on from whatever
 * came out no worse. The seeds are the runs; a finding names its seed and its moves.
 */
final class CollusionTest {

    private static final int SEEDS = 60;
    private static final int CHANGES = 25;
    private static final int MOVES = 24;

    private final Set<EventType> seen = EnumSet.noneOf(EventType.class);

    /** The best that moves could do for the ring, and how. */
    private record Best(List<Long> moves, Ring ring, PoolAccount account) {
        BigInteger gainFromThePoolFen() {
            return account.gainFen();
        }

        BigInteger gainFen() {
            return BigInteger.valueOf(ring.gainFen());
        }
    }

    private static Best play(long seed, Others others, List<Long> moves) {
        Ring ring = new Ring(seed, others);
        moves.forEach(ring::move);
        ring.sellOut();
        return new Best(moves, ring, new PoolAccount(ring));
    }

    /** Looks for the moves with the greatest gain of that kind. */
    private Best search(long seed, Others others, Function<Best, BigInteger> gain) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Long> moves = new ArrayList<>();
        for (int i = 0; i < MOVES; i++) {
            moves.add(random.nextLong());
        }
        Best best = play(seed, others, moves);
        for (int change = 0; change < CHANGES; change++) {
            List<Long> changed = new ArrayList<>(best.moves());
            changed.set(random.nextInt(MOVES), random.nextLong());
            Best next = play(seed, others, changed);
            assertThat(next.account().gains())
                    .as("gains by the ring's own doing, seed %s, moves %s", seed, changed)
                    .isEmpty();
            if (gain.apply(next).compareTo(gain.apply(best)) >= 0) {
                best = next;
            }
        }
        for (EventType type : EventType.values()) {
            if (best.account().has(type)) {
                seen.add(type);
            }
        }
        return best;
    }

    @ParameterizedTest
    @EnumSource(names = {"NOBODY", "SITTING_STILL"})
    void a_ring_takes_out_of_the_pool_no_more_than_it_put_in(Others others) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Best best = search(seed, others, Best::gainFromThePoolFen);
            assertThat(best.account().gainFen())
                    .as("seed %s, moves %s", seed, best.moves())
                    .isLessThanOrEqualTo(BigInteger.ZERO);
        }
        assertThat(seen)
                .contains(
                        EventType.ORDER_SETTLED,
                        EventType.ORDER_REVERSED,
                        EventType.REDEEMED,
                        EventType.CAP_EXIT);
    }

    /** The search asks it of every event of the ring; that it can gain by others is no secret. */
    @Test
    void among_others_who_trade_a_ring_gains_by_them_alone() {
        boolean gained = false;
        for (long seed = 0; seed < SEEDS; seed++) {
            Best best = search(seed, Others.BUYING_AND_SELLING, Best::gainFromThePoolFen);
            gained |= best.account().gainFen().signum() > 0;
        }
        assertThat(gained).as("the search is able to find what there is").isTrue();
        assertThat(seen).contains(EventType.CAP_EXIT, EventType.ORDER_REVERSED);
    }

    /** Each cut is rounded up: whoever divides a refund is cut more often, never by less. */
    @Test
    void a_refund_in_parts_of_a_fen_is_cut_by_more_than_a_refund_in_one() {
        assertThat(refundedInParts(1)).isEqualTo(78);
        assertThat(refundedInParts(10)).isEqualTo(70);
        assertThat(refundedInParts(100)).isZero();
    }

    /** An order of 1.00 whose points are sold; refunded in so many equal parts. */
    private static long refundedInParts(int parts) {
        TestLedger test = new TestLedger(PlanBuilder.plan("seed").build());
        test.accepts(enrol("keeper"), enrol("m"), order("first", "keeper", 1_000_000));
        test.accepts(order("o", "m", 100), redeemAll("sold", "m"));
        for (int part = 0; part < parts; part++) {
            test.accepts(reverse("r" + part, "o", 100 / parts));
        }
        return 1_000_100 + test.fen("external:payments");
    }

    @Test
    void a_ring_alone_in_a_ledger_gains_no_more_money_than_its_refunds_cost_the_platform() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Best best = search(seed, Others.NOBODY, Best::gainFen);
            assertThat(best.ring().gainFen())
                    .as("seed %s, moves %s", seed, best.moves())
                    .isLessThanOrEqualTo(best.ring().costOfRefundsFen());
        }
    }
}
