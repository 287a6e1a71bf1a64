package org.tidemark.server.growth.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;
import org.tidemark.server.kernel.ledger.LedgerClient;

/** Which weights stand after all that were set. */
class AppointedWeightTest {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-12-01T09:00:00+08:00");

    private static AppointedWeight.Set set(String fund, String member, long weight) {
        return new AppointedWeight.Set(
                AT,
                new Command.SetWeight(
                        LedgerClient.head("weight", By.NOBODY), "mall", member, fund, weight));
    }

    @Test
    void the_last_of_each_counts_with_its_part_of_the_fund_rounded_down() {
        assertThat(
                        AppointedWeight.of(
                                List.of(
                                        set("founders", "anna", 5),
                                        set("founders", "ben", 1),
                                        set("founders", "carl", 9),
                                        set("others", "anna", 4),
                                        set("founders", "anna", 2),
                                        set("founders", "carl", 0))))
                .extracting(one ->
                        one.fund() + " " + one.member() + " " + one.weight() + " " + one.ppm())
                .containsExactly(
                        "founders anna 2 666666", "founders ben 1 333333", "others anna 4 1000000");
    }

    @Test
    void parts_never_come_to_more_than_the_whole_and_the_largest_weights_are_counted() {
        SplittableRandom random = new SplittableRandom(4);
        for (int round = 0; round < 300; round++) {
            List<AppointedWeight.Set> set = new ArrayList<>();
            Map<String, Long> expected = new HashMap<>();
            for (int i = random.nextInt(60); i >= 0; i--) {
                String fund = "f" + random.nextInt(3);
                String member = "m" + random.nextInt(8);
                long weight =
                        random.nextInt(4) == 0
                                ? 0
                                : random.nextLong(Command.SetWeight.MAX_WEIGHT + 1);
                set.add(set(fund, member, weight));
                expected.put(fund + member, weight);
            }
            expected.values().removeIf(weight -> weight == 0);
            List<AppointedWeight> all = AppointedWeight.of(set);
            assertThat(all).hasSameSizeAs(expected.entrySet());
            Map<String, Integer> parts = new HashMap<>();
            for (AppointedWeight one : all) {
                assertThat(one.weight()).isEqualTo(expected.get(one.fund() + one.member()));
                parts.merge(one.fund(), one.ppm(), Integer::sum);
            }
            assertThat(parts.values())
                    .allSatisfy(sum -> assertThat(sum).isBetween(999_990, 1_000_000));
        }
    }
}
