package org.tidemark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.engine.fixture.Commands.AT;
import static org.tidemark.engine.fixture.Commands.enrol;
import static org.tidemark.engine.fixture.Commands.order;
import static org.tidemark.engine.fixture.Commands.orderOf;
import static org.tidemark.engine.fixture.Commands.redeem;
import static org.tidemark.engine.fixture.Commands.redeemAll;
import static org.tidemark.engine.fixture.PlanBuilder.OfferBuilder.offer;
import static org.tidemark.engine.fixture.PlanBuilder.PERCENT;
import static org.tidemark.engine.fixture.PlanBuilder.plan;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.Outcome.Rejected;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.fixture.TestLedger;
import org.tidemark.engine.mechanism.Eligibility;
import org.tidemark.engine.mechanism.OfferOutlook;

/** LedgerQuotes tell what the command would do, its refusal included, and change nothing. */
final class LedgerQuotesTest {

    private final TestLedger test = new TestLedger(plan("seed").build());

    @BeforeEach
    void a_pool_with_one_holder() {
        test.accepts(enrol("m1"), enrol("m2"), order("o1", "m1", 100_000));
    }

    private LedgerQuotes quotes() {
        return test.view().quotes();
    }

    @Test
    void an_order_earns_what_was_quoted_at_the_same_sequence() {
        byte[] before = test.save();
        Command.Order order = (Command.Order) order("o2", "m2", 100_000);
        LedgerQuotes.OrderQuote quote = quotes().order(order);
        assertThat(test.save()).isEqualTo(before);
        assertThat(quote.outcome().accepted()).isTrue();
        assertThat(quote.earned())
                .containsExactly(
                        new LedgerQuotes.Earned(
                                0,
                                100_000,
                                147_000_000,
                                List.of(),
                                List.of(
                                        new OfferOutlook(
                                                "goods",
                                                100_000,
                                                0,
                                                30_000,
                                                Eligibility.WHOLE,
                                                100_000,
                                                147_000_000,
                                                19_764,
                                                240_000))));
        test.accepts(order);
        assertThat(test.view().position(0, 1).pointsMicro()).isEqualTo(147_000_000);
    }

    @Test
    void what_is_paid_with_coins_alone_and_what_has_no_pool_earns_no_points_and_says_why() {
        TestLedger other =
                new TestLedger(
                        plan("seed").offer(offer("goods").coinsPpm(100 * PERCENT)).build(),
                        plan("plain").withoutPool().offer(offer("plain-goods")).build());
        other.accepts(
                enrol("m1"), new Command.IssueCoins(Header.of("c1", AT), "m1", 5_000, "debt"));

        assertThat(
                        other.view()
                                .quotes()
                                .order(
                                        (Command.Order)
                                                orderOf("o1", "m1")
                                                        .line("goods", 5_000, 5_000)
                                                        .line("plain-goods", 700)
                                                        .build())
                                .earned())
                .flatExtracting(LedgerQuotes.Earned::offers)
                .containsExactly(
                        new OfferOutlook("goods", 0, 5_000, 0, Eligibility.ONLY_COINS, 0, 0, 0, 0),
                        new OfferOutlook(
                                "plain-goods", 700, 0, 0, Eligibility.NO_POINTS, 0, 0, 0, 0));
    }

    @Test
    void a_redemption_pays_what_was_quoted_at_the_same_sequence() {
        test.accepts(order("o2", "m2", 100_000));
        Command.Redeem redeem = (Command.Redeem) redeemAll("r1", "m2");
        LedgerQuotes.RedemptionQuote quote = quotes().redemption(redeem);
        assertThat(quote.pointsMicro()).isEqualTo(147_000_000);
        assertThat(quote.redemption()).isEqualTo(new LedgerQuotes.Redemption(24_705, 19_764));
        test.accepts(redeem);
        assertThat(test.view().pool(0).reserveFen()).isEqualTo(40_236);
    }

    @Test
    void a_quote_is_refused_as_the_command_is() {
        for (Command.Order bad :
                new Command.Order[] {
                    (Command.Order) order("o3", "nobody", 100), (Command.Order) order("o4", "m1", 0)
                }) {
            LedgerQuotes.OrderQuote quote = quotes().order(bad);
            assertThat(quote.earned()).isEmpty();
            assertThat(quote.outcome()).isEqualTo(test.execute(bad)).isInstanceOf(Rejected.class);
        }
        Command.Redeem tooMuch = (Command.Redeem) redeem("r2", "m2", 1);
        assertThat(quotes().redemption(tooMuch).outcome())
                .isEqualTo(test.execute(tooMuch))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void no_number_of_points_pays_more_than_the_reserve() {
        assertThat(quotes().pointsForCash(0, 24_000)).hasValue(210_000_000);
        assertThat(quotes().pointsForCash(0, 24_001)).isEmpty();
        assertThat(quotes().pointsForCash(0, Long.MAX_VALUE)).isEmpty();
    }
}
