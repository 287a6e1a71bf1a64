package org.tidemark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.engine.fixture.Commands.capture;
import static org.tidemark.engine.fixture.Commands.holdCoins;
import static org.tidemark.engine.fixture.Commands.order;
import static org.tidemark.engine.fixture.Commands.orderOf;
import static org.tidemark.engine.fixture.Commands.reverse;
import static org.tidemark.engine.fixture.Commands.voidHold;
import static org.tidemark.engine.fixture.PlanBuilder.OfferBuilder.offer;
import static org.tidemark.engine.fixture.PlanBuilder.PERCENT;
import static org.tidemark.engine.fixture.PlanBuilder.plan;

import org.junit.jupiter.api.Test;
import org.tidemark.engine.book.Book;
import org.tidemark.engine.book.EventWriter;
import org.tidemark.engine.book.Members;
import org.tidemark.engine.book.StateCodec;
import org.tidemark.engine.event.Accounts;
import org.tidemark.engine.event.Assets;
import org.tidemark.engine.event.EventSink;
import org.tidemark.engine.event.EventType;
import org.tidemark.engine.fixture.Event;
import org.tidemark.engine.fixture.PlanLibrary;
import org.tidemark.engine.fixture.SavedBytes;
import org.tidemark.engine.fixture.TestLedger;

/** Orders paid in part with coins (SPEC 5.2, 5.5). The coins come with the saved state. */
final class CoinTest {

    private static final int STATE_VERSION = 2;
    private static final long COINS = 40_000;

    private final TestLedger test = withCoins();

    /** m1 has 400.00 coins. */
    private static TestLedger withCoins() {
        PlanLibrary plans = new PlanLibrary();
        String text = plans.put(plan("seed").offer(offer("goods").coinsPpm(50 * PERCENT)).build());
        Book book = new Book();
        EventWriter events = new EventWriter(book);
        events.direct(TestLedger.unheard());
        book.enrol("m1", Members.NO_SPONSOR, 0, false);
        events.begin(EventType.COINS_ISSUED, EventSink.NONE, 0);
        events.post(Accounts.ISSUER, Assets.COINS, -COINS);
        events.post(Accounts.member(0), Assets.COINS, COINS);
        events.end();
        book.programme(book.openProgramme("seed")).openPool(100);
        byte[] saved =
                SavedBytes.of(out -> {
                    StateCodec.writeSigned(out, STATE_VERSION);
                    StateCodec.writeSigned(out, 0);
                    StateCodec.writeSigned(out, 0);
                    StateCodec.writeSigned(out, 0);
                    book.save(out);
                    StateCodec.writeText(out, text);
                });
        return TestLedger.loaded(saved, plans);
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
        test.refuses(Refusal.NOT_CAPTURABLE, capture("c2", "h"));
    }

    @Test
    void an_order_without_coins_leaves_them_alone() {
        test.accepts(order("o1", "m1", 100_000));
        assertThat(test.balance("member:m1", "coins")).isEqualTo(COINS);
    }
}
