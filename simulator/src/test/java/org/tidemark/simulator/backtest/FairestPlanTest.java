package org.tidemark.simulator.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.plan.PlanFacts;
import org.tidemark.plan.check.PlanCheck;
import org.tidemark.simulator.orderfile.OrderFileFormat;
import org.tidemark.simulator.orderfile.RejectedRows;
import org.tidemark.simulator.tune.Bounds;
import org.tidemark.simulator.tune.Goal;
import org.tidemark.simulator.tune.Range;
import org.tidemark.simulator.tune.Search;
import org.tidemark.simulator.tune.Tuning;

/** The plan {@code fairest.yaml} is what its comment says it is. */
class FairestPlanTest {

    @TempDir private Path folder;

    private static String plan(String name) throws Exception {
        Path beside = Path.of("../plans");
        return Files.readString(
                (Files.exists(beside) ? beside : Path.of("plans")).resolve(name + ".yaml"));
    }

    @Test
    void it_has_the_figures_that_the_search_finds() throws Exception {
        Range pool = Range.only(160_000);
        Tuning tuning =
                Search.run(
                        plan("local-life"),
                        "",
                        Goal.BETTER_OFF,
                        new Bounds(
                                Range.parse("--mint-ratio", "20%..100%"),
                                Range.parse("--retention", "0%..30%"),
                                Range.parse("--cap", "1"),
                                pool));

        assertThat(tuning.found().candidate()).isEqualTo(Search.figures(plan("fairest"), ""));
        assertThat(tuning.found().counted().betterOff()).isEqualTo(10_000);
    }

    @Test
    void nothing_keeps_it_from_going_live() throws Exception {
        assertThat(PlanCheck.obstacles(plan("fairest"), PlanFacts.none())).isEmpty();
    }

    @Test
    void on_uneven_orders_everybody_gets_the_discount_s_money_to_two_fen() throws Exception {
        BacktestResult result = run(plan("fairest"));

        assertThat(result.orders()).isEqualTo(500);
        assertThat(result.pool().capExits()).isZero();
        assertThat(result.standings())
                .hasSizeGreaterThan(90)
                .allSatisfy(one ->
                        assertThat(one.backFen())
                                .isBetween(one.discountFen() - 2, one.discountFen() + 2));
    }

    private BacktestResult run(String plan) throws Exception {
        Random random = new Random(4);
        StringBuilder rows = new StringBuilder("member,at,amount\n");
        for (int i = 0; i < 500; i++) {
            rows.append("m")
                    .append(random.nextInt(100))
                    .append(",2026-01-")
                    .append(10 + i / 50)
                    .append(',')
                    .append(10 + random.nextInt(2_000))
                    .append('.')
                    .append(10 + random.nextInt(90))
                    .append('\n');
        }
        Path orders = Files.writeString(folder.resolve("orders.csv"), rows);
        try (RejectedRows rejected = new RejectedRows(new StringWriter())) {
            return new Backtest(plan, "")
                    .run(
                            orders,
                            OrderFileFormat.standard(),
                            rejected,
                            Timestamp.parse("2100-01-01T00:00Z"),
                            BacktestProgress.silent());
        }
    }
}
