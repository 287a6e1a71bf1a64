package org.tidemark.server.faces.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.engine.Ledger;
import org.tidemark.engine.MemoryArchive;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.engine.event.EventSink;
import org.tidemark.plan.YamlPlanReader;

/** The demo's past, told to a ledger in memory. */
class DemoHistoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int ORDERS_OF_A_MONTH = 600;
    private static final int ORDERS_OF_A_DAY = 20;

    /** What the buyer of the tour orders at the end. */
    private static final int LAST = 10;

    private static List<Command> past(int orders) {
        List<Command> told = new ArrayList<>();
        new DemoHistory(DemoSize.of(orders), TODAY, ZONE).tell(told::add);
        return told;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 21, 60, ORDERS_OF_A_MONTH})
    void the_same_size_and_day_give_the_same_past_with_as_many_orders(int orders) {
        List<Command> past = past(orders);

        assertThat(past).isEqualTo(past(orders));
        assertThat(past.stream().filter(Command.Order.class::isInstance))
                .hasSize(orders < ORDERS_OF_A_DAY ? 0 : orders + LAST);
        assertThat(past.stream().map(Command::id)).doesNotHaveDuplicates();
    }

    @Test
    void time_never_goes_back_in_it_and_ends_with_the_midnight_of_today() {
        Timestamp last = Timestamp.EARLIEST;
        for (Command command : past(ORDERS_OF_A_MONTH)) {
            assertThat(command.at().epochMicros()).isGreaterThanOrEqualTo(last.epochMicros());
            last = command.at();
        }

        assertThat(last)
                .isEqualTo(
                        Timestamp.of(
                                TODAY.atTime(LocalTime.MIDNIGHT).atZone(ZONE).toOffsetDateTime()));
    }

    @Test
    void a_ledger_takes_all_of_it_but_a_few_redemptions_and_every_programme_has_orders() {
        Ledger ledger = new Ledger(new YamlPlanReader(), new MemoryArchive());
        Map<String, Integer> refused = new HashMap<>();
        Map<String, Integer> offers = new HashMap<>();
        List<Command> past = past(ORDERS_OF_A_MONTH);
        past.forEach(command -> {
            Outcome outcome = ledger.execute(command, EventSink.NOTHING);
            if (outcome instanceof Outcome.Rejected rejected) {
                refused.merge(
                        command.getClass().getSimpleName() + " " + rejected.refusal(),
                        1,
                        Integer::sum);
            } else if (command instanceof Command.Order order) {
                offers.merge(order.lines().getFirst().offer(), 1, Integer::sum);
            }
        });

        assertThat(refused.keySet()).isSubsetOf("Redeem INSUFFICIENT_POINTS");
        assertThat(refused.values()).allMatch(count -> count * 100 < past.size());
        assertThat(offers.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        DemoOffer.ALL.stream().map(DemoOffer::id).toList());
    }
}
