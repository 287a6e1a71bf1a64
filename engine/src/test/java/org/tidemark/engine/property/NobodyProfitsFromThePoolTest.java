package org.tidemark.engine.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.engine.fixture.Commands.enrol;
import static org.tidemark.engine.fixture.Commands.order;
import static org.tidemark.engine.fixture.Commands.redeem;
import static org.tidemark.engine.fixture.Commands.redeemAll;
import static org.tidemark.engine.fixture.PlanBuilder.PERCENT;
import static org.tidemark.engine.fixture.PlanBuilder.plan;

import org.junit.jupiter.api.Test;
import org.tidemark.engine.LedgerQuotes;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.fixture.Event;
import org.tidemark.engine.fixture.TestLedger;

/**
 * A visitor who buys and sells points in a pool of others, in any order and as often as he likes,
 * takes out no more than his orders paid in; and a quote is what the execution then gives. (No cap
 * is within reach: what others leave behind at theirs belongs to all who stay.)
 */
final class NobodyProfitsFromThePoolTest {

    private static final int RUNS = 150;

    private final Dice dice = new Dice(42);

    private TestLedger poolOfOthers() {
        TestLedger test =
                new TestLedger(
                        plan("seed")
                                .mintRatioPpm(dice.oneOf(70 * PERCENT, 100 * PERCENT, 999_999))
                                .retentionPpm(dice.oneOf(0, 0, 20 * PERCENT))
                                .issuePriceFen(dice.oneOf(1L, 100L, 777L))
                                .multiplePpm(1_000_000_000)
                                .build());
        test.accepts(enrol("visitor"));
        for (int other = 0; other < 3; other++) {
            test.accepts(enrol("m" + other));
            test.accepts(order("first-" + other, "m" + other, dice.between(100_000, 300_000)));
        }
        return test;
    }

    private static long points(TestLedger test) {
        return test.position("seed", "visitor").pointsMicro();
    }

    @Test
    void no_sequence_of_orders_and_redemptions_takes_out_more_than_it_put_in() {
        for (int run = 0; run < RUNS; run++) {
            TestLedger test = poolOfOthers();
            long putIn = 0;
            int steps = (int) dice.between(1, 12);
            for (int step = 0; step < steps; step++) {
                if (dice.percent(60) || points(test) == 0) {
                    Event settled =
                            test.accepts(order("o" + step, "visitor", dice.between(1, 500_000)))
                                    .getFirst();
                    putIn += settled.moved("pool:seed", "CNY");
                } else {
                    test.accepts(redeem("r" + step, "visitor", dice.between(1, points(test))));
                }
            }
            if (points(test) > 0) {
                test.accepts(redeemAll("last", "visitor"));
            }
            assertThat(test.events()).noneMatch(event -> event.type() == EventType.CAP_EXIT);
            assertThat(test.fen("member:visitor")).as("run %s", run).isLessThanOrEqualTo(putIn);
        }
    }

    @Test
    void a_quote_is_what_the_execution_gives() {
        for (int run = 0; run < RUNS; run++) {
            TestLedger test = poolOfOthers();
            LedgerView view = test.view();
            Command order = order("o", "visitor", dice.between(1, 500_000));
            long minted =
                    view.quotes().pointsFor((Command.Order) order).stream()
                            .mapToLong(LedgerQuotes.Earned::mintedMicro)
                            .sum();
            test.accepts(order);
            assertThat(points(test)).isEqualTo(minted);
            if (minted == 0) {
                continue;
            }
            long sold = dice.between(1, points(test));
            LedgerQuotes.Redemption quote = view.quotes().cashFor(0, sold);
            Event redeemed = test.accepts(redeem("r", "visitor", sold)).getFirst();
            assertThat(redeemed.details().values()).containsExactly(quote.grossFen());
            assertThat(redeemed.moved("member:visitor", "CNY")).isEqualTo(quote.payoutFen());
        }
    }
}
