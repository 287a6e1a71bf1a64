package org.tidemark.engine.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.engine.fixture.Commands.enrol;
import static org.tidemark.engine.fixture.Commands.order;
import static org.tidemark.engine.fixture.Commands.redeem;
import static org.tidemark.engine.fixture.Commands.redeemAll;
import static org.tidemark.engine.fixture.Commands.reverse;
import static org.tidemark.engine.fixture.PlanBuilder.plan;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.LedgerQuotes.Earned;
import org.tidemark.engine.LedgerView.PoolState;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.fixture.TestLedger;

/**
 * Whatever an adversary with a budget has done before, an honest order can be redeemed at once for
 * no less than its quote (SPEC 9).
 */
final class HonestOrderTest {

    private static final int RUNS = 150;
    private static final int MOVES = 40;
    private static final long BUDGET_FEN = 20_000;

    private Dice dice;
    private TestLedger test;
    private int retentionPpm;
    private long issuePriceFen;
    private long budgetFen;
    private int count;

    private void begin(long seed) {
        dice = new Dice(seed);
        budgetFen = BUDGET_FEN;
        count = 0;
        retentionPpm = dice.oneOf(0, 200_000, 333_333);
        issuePriceFen = dice.oneOf(100, 1, 777_777);
        test =
                new TestLedger(
                        plan("seed")
                                .retentionPpm(retentionPpm)
                                .mintRatioPpm(dice.oneOf(700_000, 1_000_000, 100_000))
                                .multiplePpm(1_000_000_000)
                                .issuePriceFen(issuePriceFen)
                                .build());
        test.accepts(enrol("adversary"), enrol("second"), enrol("honest"));
    }

    @Test
    void an_honest_order_is_redeemed_for_no_less_than_its_quote_whatever_was_done_before() {
        for (long seed = 0; seed < RUNS; seed++) {
            begin(seed);
            for (int i = 0; i < MOVES; i++) {
                move();
            }
            buyAndSell("seed " + seed);
        }
    }

    /** Buys and sells, back and forth, with as little as possible or with all that is left. */
    private void move() {
        String who = dice.oneOf("adversary", "adversary", "second");
        String id = "a" + count++;
        long points = test.position("seed", who).pointsMicro();
        switch (dice.below(6)) {
            case 0, 1 -> {
                long amount = Math.min(budgetFen, dice.oneOf(100L, 4L, dice.between(1, 2_000)));
                if (amount > 0) {
                    budgetFen -= amount;
                    test.accepts(order(id, who, amount));
                }
            }
            case 2 -> test.execute(redeemAll(id, who));
            case 3 -> test.execute(redeem(id, who, points - Math.min(points, dice.between(1, 9))));
            case 4 -> test.execute(redeem(id, who, points / dice.between(1, 1_000)));
            default -> test.execute(reverse(id, "a" + dice.below(count), dice.between(1, 100)));
        }
    }

    private void buyAndSell(String run) {
        for (long amount : new long[] {100, 100_000, 1_234_567}) {
            Command.Order honest = (Command.Order) order("o" + amount, "honest", amount);
            long promised =
                    test.view().quotes().pointsFor(honest).stream()
                            .mapToLong(Earned::mintedMicro)
                            .sum();
            long least = payout(worth(promised));
            test.accepts(honest);
            assertThat(test.position("seed", "honest").pointsMicro())
                    .as("%s, order of %s", run, amount)
                    .isEqualTo(promised);
            if (promised > 0) {
                long before = test.fen("member:honest");
                test.accepts(redeem("s" + amount, "honest", promised));
                assertThat(test.fen("member:honest") - before)
                        .as("%s, order of %s", run, amount)
                        .isGreaterThanOrEqualTo(least);
            }
        }
    }

    /** Value at the price before the order, rounded down. */
    private long worth(long micropoints) {
        PoolState pool = test.pool("seed");
        boolean empty = pool.supplyMicro() == 0;
        return BigInteger.valueOf(micropoints)
                .multiply(BigInteger.valueOf(empty ? issuePriceFen : pool.reserveFen()))
                .divide(BigInteger.valueOf(empty ? 1_000_000 : pool.supplyMicro()))
                .longValueExact();
    }

    private long payout(long grossFen) {
        return BigInteger.valueOf(grossFen)
                .multiply(BigInteger.valueOf(1_000_000 - retentionPpm))
                .divide(BigInteger.valueOf(1_000_000))
                .longValueExact();
    }
}
