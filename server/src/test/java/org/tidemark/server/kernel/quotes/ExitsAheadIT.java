package org.tidemark.server.kernel.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tidemark.server.TestPlatform.order;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tidemark.engine.LedgerView.PoolState;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.kernel.ledger.LedgerClient;
import org.tidemark.server.kernel.ledger.Receipt;
import org.tidemark.server.kernel.quotes.ExitsAhead.Ahead;

/** What is told of exits ahead, against pools whose price is then really lifted by that much. */
class ExitsAheadIT {

    private static final TestPlatform PLATFORM = TestPlatform.shared();
    private static final int MEMBERS = 12;
    private static final int ORDERS = 60;
    private static final int MOST_LIFTS = 300;

    @Test
    void what_is_told_at_each_height_is_what_the_pool_then_pays() {
        for (int place = 0; place < ExitsAhead.PERCENTS.size(); place++) {
            String programme = "ahead-" + place;
            bought(programme, new Random(place));
            Ahead told = ahead(programme, place);
            for (int i = 0; told.exits() < 2 && i < MOST_LIFTS; i++) {
                inject(programme, "lift-" + i, pool(programme).reserveFen() / 30);
                told = ahead(programme, place);
            }
            assertThat(told.percent()).isEqualTo(ExitsAhead.PERCENTS.get(place));
            assertThat(told.whole()).isTrue();

            PoolState before = pool(programme);
            assertThat(told.reserveFen()).isEqualTo(before.reserveFen());
            long money = ExitsAhead.atLeast(before.reserveFen(), told.percent());
            inject(programme, "told", money);
            PoolState after = pool(programme);

            assertThat(told.exits()).isEqualTo(after.capExits() - before.capExits());
            assertThat(told.dueFen())
                    .isEqualTo(
                            before.reserveFen()
                                    + money
                                    - after.reserveFen()
                                    - (after.orphanFen() - before.orphanFen()));
            assertThat(told.exits()).as("somebody is taken out at all").isPositive();
        }
    }

    /** Members who bought at many prices, so that their caps lie at many heights. */
    private static void bought(String programme, Random random) {
        PLATFORM.adopt(programme);
        for (int member = 0; member < MEMBERS; member++) {
            PLATFORM.enrol(programme + "-m" + member);
        }
        for (int i = 0; i < ORDERS; i++) {
            PLATFORM.post(
                    "/orders",
                    order(
                            programme + "-o" + i,
                            programme + "-m" + random.nextInt(MEMBERS),
                            programme,
                            random.nextInt(50, 500) + ".00"));
        }
    }

    private static Ahead ahead(String programme, int place) {
        return PLATFORM.bean(LedgerClient.class)
                .read(view -> ExitsAhead.ahead(view, programme))
                .get(place);
    }

    private static void inject(String programme, String what, long fen) {
        Command.Inject inject =
                new Command.Inject(
                        LedgerClient.head(programme + "-" + what, By.NOBODY), programme, fen);
        assertThat(PLATFORM.bean(LedgerClient.class).submit(inject)).isInstanceOf(Receipt.class);
    }

    private static PoolState pool(String programme) {
        return PLATFORM.bean(LedgerClient.class)
                .read(view -> view.pool(view.programmeIndex(programme)));
    }

    @Test
    void nothing_is_told_of_a_pool_without_money_or_a_programme_that_is_none() {
        PLATFORM.adopt("ahead-empty");

        assertThat(PLATFORM.bean(ExitsAhead.class).of("ahead-empty")).isEqualTo(List.of());
        assertThat(PLATFORM.bean(ExitsAhead.class).of("no-such-programme")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 5, 0", "1, 5, 1", "100, 5, 5", "101, 5, 6", "39, 25, 10", "40, 25, 10"})
    void the_money_that_lifts_a_price_is_rounded_up(long reserve, int percent, long money) {
        assertThat(ExitsAhead.atLeast(reserve, percent)).isEqualTo(money);
    }
}
