package org.tidemark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.engine.fixture.Commands.AT;
import static org.tidemark.engine.fixture.Commands.capture;
import static org.tidemark.engine.fixture.Commands.enrol;
import static org.tidemark.engine.fixture.Commands.holdCoins;
import static org.tidemark.engine.fixture.Commands.order;
import static org.tidemark.engine.fixture.Commands.orderOf;
import static org.tidemark.engine.fixture.Commands.reverse;
import static org.tidemark.engine.fixture.Commands.voidHold;
import static org.tidemark.engine.fixture.PlanBuilder.OfferBuilder.offer;
import static org.tidemark.engine.fixture.PlanBuilder.PERCENT;
import static org.tidemark.engine.fixture.PlanBuilder.plan;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.fixture.Event;
import org.tidemark.engine.fixture.TestLedger;

/** Orders paid in part with coins (SPEC 5.2, 5.5). */
final class CoinTest {

    private static final long COINS = 40_000;

    private final TestLedger test =
            new TestLedger(plan("seed").offer(offer("goods").coinsPpm(50 * PERCENT)).build());

    @BeforeEach
    void m1_has_400_coins() {
        test.accepts(enrol("m1"), new Command.IssueCoins(Header.of("i", AT), "m1", COINS, "debt"));
    }

    @Test
    void coins_pay_their_part_and_all_but_the_cost_comes_from_what_is_paid_in_money() {
        Event settled =
                test.accepts(orderOf("o1", "m1").line("goods", 100_000, 40_000).build()).getFirst();
        assertThat(settled.postingLines())
                .containsExactly(
                        "external:payments CNY -60000",
                        "member:m1 coins -40000",
                        "issuer coins 40000",
                        "supplier CNY 30000",
                        "pool:seed CNY 18000",
                        "issuer:seed points:seed -126000000",
                        "member:m1 points:seed 126000000",
                        "platform CNY 12000");
        assertThat(test.position("seed", "m1").spendFen()).isEqualTo(60_000);
    }

    @Test
    void the_platform_pays_where_coins_leave_too_little() {
        Event settled =
                test.accepts(orderOf("o1", "m1").line("goods", 10_000, 5_000).build()).getFirst();
        assertThat(settled.moved("platform", "CNY")).isEqualTo(500);
        assertThat(settled.moved("supplier", "CNY")).isEqualTo(3_000);
    }

    @Test
    void coins_come_back_with_a_reversal_in_exact_parts() {
        test.accepts(orderOf("o1", "m1").line("goods", 99_999, 39_999).build());
        for (int i = 0; i < 9; i++) {
            test.accepts(reverse("r" + i, "o1", 11_111));
        }
        assertThat(test.balance("member:m1", "coins")).isEqualTo(COINS);
        assertThat(test.fen("external:payments")).isZero();
        assertThat(test.fen("platform")).isZero();
        assertThat(test.pool("seed").supplyMicro()).isZero();
    }

    @Test
    void coins_under_a_hold_are_not_there_unless_the_order_names_the_hold() {
        test.accepts(holdCoins("h1", "m1", 30_000, "h"));
        test.refuses(
                Refusal.INSUFFICIENT_COINS,
                orderOf("o1", "m1").line("goods", 100_000, 10_001).build());
        test.refuses(
                Refusal.HOLD_MISMATCH,
                orderOf("o2", "m1").line("goods", 100_000, 10_001).holds("h").build());
        Event settled =
                test.accepts(orderOf("o3", "m1").line("goods", 100_000, 30_000).holds("h").build())
                        .getFirst();
        assertThat(settled.moved("member:m1:held", "coins")).isEqualTo(-30_000);
        assertThat(test.balance("member:m1", "coins")).isEqualTo(10_000);
        test.refuses(Refusal.HOLD_ENDED, voidHold("v1", "h"));
    }

    @Test
    void held_coins_are_given_back_but_never_paid_out() {
        test.accepts(holdCoins("h1", "m1", 30_000, "h"));
        test.refuses(Refusal.NOT_CAPTURABLE, capture("c1", "h"));
        test.accepts(voidHold("v1", "h"));
        assertThat(test.balance("member:m1", "coins")).isEqualTo(COINS);
        test.refuses(Refusal.HOLD_ENDED, capture("c2", "h"));
    }

    @Test
    void an_order_without_coins_leaves_them_alone() {
        test.accepts(order("o1", "m1", 100_000));
        assertThat(test.balance("member:m1", "coins")).isEqualTo(COINS);
    }
}
