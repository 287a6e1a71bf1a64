package org.tidemark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.engine.fixture.Commands.AT;
import static org.tidemark.engine.fixture.Commands.enrol;
import static org.tidemark.engine.fixture.Commands.order;
import static org.tidemark.engine.fixture.Commands.reverse;
import static org.tidemark.engine.fixture.PlanBuilder.OfferBuilder.offer;
import static org.tidemark.engine.fixture.PlanBuilder.PERCENT;
import static org.tidemark.engine.fixture.PlanBuilder.plan;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.fact.Fact;
import org.tidemark.engine.fixture.TestLedger;
import org.tidemark.engine.plan.DividendTerms;
import org.tidemark.engine.plan.DividendTerms.Dividend;
import org.tidemark.engine.plan.DividendTerms.Weights;

/** Dividends by purchase: no weight without room (SPEC 5.9). */
final class DividendRoomTest {

    private static final int UNIT_FEN = 1_000;

    /** A dividend that pays so many parts per million of what was spent. */
    private static TestLedger withCap(int capPpm) {
        TestLedger test =
                new TestLedger(
                        plan("seed")
                                .block(
                                        new DividendTerms(
                                                List.of(
                                                        new Dividend(
                                                                "cycle",
                                                                Weights.PURCHASE,
                                                                UNIT_FEN,
                                                                capPpm))))
                                .offer(offer("goods").dividend("cycle", PERCENT))
                                .build());
        test.accepts(enrol("m1"), enrol("m2"));
        return test;
    }

    private static Command close(int day) {
        return new Command.CloseDay(Header.of("close" + day, AT), LocalDate.of(2026, 1, day));
    }

    private static long weight(TestLedger test, int member) {
        return holding(test, member).amount();
    }

    private static Fact holding(TestLedger test, int member) {
        return test.view().mechanisms().facts(0, member, 0).getFirst();
    }

    @Test
    void an_order_too_small_for_any_room_has_no_weight_and_takes_nothing_from_the_others() {
        TestLedger test = withCap(10); // 0.001 %
        test.accepts(order("o1", "m1", 90_000), order("o2", "m2", 1_000_000));
        // Room of m1: floor(0.9) = 0; of m2: 10. The fund holds 109.00, and m2 alone has weight.
        assertThat(weight(test, 0)).isZero();
        assertThat(weight(test, 1)).isEqualTo(1_000);
        test.accepts(close(1));
        assertThat(test.fen("member:m1")).isZero();
        assertThat(test.fen("member:m2")).isEqualTo(10);
        assertThat(weight(test, 1)).as("the room is used up").isZero();
    }

    @Test
    void what_was_spent_without_room_counts_as_soon_as_there_is_some() {
        TestLedger test = withCap(10);
        test.accepts(order("o1", "m1", 90_000), order("o2", "m1", 100_000));
        assertThat(weight(test, 0)).isEqualTo(190);
    }

    @Test
    void a_reversal_that_takes_the_last_room_takes_the_class_spend_with_it() {
        TestLedger test = withCap(1_000_000);
        test.accepts(order("o1", "m1", 100_000), close(1));
        // Paid 10.00 of the fund; room 990.00. A refund takes no more room than there is.
        assertThat(test.fen("member:m1")).isEqualTo(1_000);
        test.accepts(reverse("r", "o1"));
        assertThat(weight(test, 0)).isZero();
        assertThat(holding(test, 0).with())
                .filteredOn(part -> part.key().equals("room"))
                .extracting(Fact::amount)
                .containsExactly(0L);
    }
}
