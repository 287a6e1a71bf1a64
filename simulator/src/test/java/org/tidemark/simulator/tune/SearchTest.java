package org.tidemark.simulator.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SearchTest {

    private static final Range MINT = new Range(200_000, 900_000, 100_000);

    private static String plan(String name) throws IOException {
        Path beside = Path.of("../plans");
        return Files.readString(
                (Files.exists(beside) ? beside : Path.of("plans")).resolve(name + ".yaml"));
    }

    private static Bounds around(String text, Range mintRatio, Range retention)
            throws TuneException {
        Candidate now = Search.figures(text, "");
        return new Bounds(
                mintRatio,
                retention,
                Range.only(now.capMultiplePpm()),
                Range.only(now.poolSharePpm()));
    }

    @Test
    void formula_and_engine_agree_along_the_whole_trade_off() throws Exception {
        String text = plan("seed");
        Tuning tuning =
                Search.run(text, "", Goal.BETTER_OFF, around(text, MINT, Range.only(200_000)));

        assertThat(tuning.tradeOff()).hasSize(8);
        assertThat(tuning.tradeOff().stream().filter(row -> row.expected().holds()))
                .hasSize(7)
                .noneMatch(Meaning::differs);
        assertThat(tuning.before().expected().last()).isBetween(0.1679, 0.1681);
        assertThat(tuning.before().counted().lastFen()).isEqualTo(16_800);
        assertThat(tuning.before().counted().medianFen()).isBetween(20_650L, 20_720L);
        assertThat(tuning.before().counted().breakEvenOrders()).isBetween(37_000, 38_300);
    }

    @Test
    void each_goal_finds_what_it_asks_for() throws Exception {
        String text = plan("seed");
        Bounds bounds = around(text, MINT, new Range(0, 200_000, 100_000));

        Tuning betterOff = Search.run(text, "", Goal.BETTER_OFF, bounds);
        Tuning last = Search.run(text, "", Goal.LAST, bounds);
        Tuning breakEven = Search.run(text, "", Goal.BREAK_EVEN, bounds);

        assertThat(betterOff.found().candidate().retentionPpm()).isZero();
        assertThat(betterOff.found().counted().betterOff())
                .isGreaterThan(betterOff.before().counted().betterOff());
        assertThat(last.found().candidate().mintRatioPpm()).isEqualTo(900_000);
        assertThat(breakEven.found().candidate().mintRatioPpm()).isEqualTo(300_000);
        assertThat(breakEven.found().counted().lastFen())
                .as("those who come last pay for it")
                .isLessThan(breakEven.before().counted().lastFen());
        assertThat(betterOff.tried()).isEqualTo(24);
    }

    @Test
    void everything_handed_out_and_nothing_kept_gives_everybody_the_discount() throws Exception {
        String text = plan("local-life");
        Tuning tuning =
                Search.run(
                        text,
                        "",
                        Goal.BETTER_OFF,
                        around(
                                text,
                                new Range(500_000, 1_000_000, 100_000),
                                new Range(0, 200_000, 100_000)));

        assertThat(tuning.isDiscountPaidLater()).isTrue();
        assertThat(tuning.found().counted().betterOff()).isEqualTo(10_000);
        assertThat(tuning.found().counted().medianFen()).isEqualTo(16_000);
        assertThat(tuning.found().counted().allBack()).isZero();
        assertThat(Meaning.of(tuning))
                .anyMatch(note -> note.en().contains("A plain discount gives the same money"));
    }

    @Test
    void a_cap_at_which_exits_run_away_is_left_out_and_a_lower_one_is_named_as_worse()
            throws Exception {
        String text = plan("local-life");
        Candidate now = Search.figures(text, "");
        Bounds bounds =
                new Bounds(
                        Range.only(now.mintRatioPpm()),
                        Range.only(now.retentionPpm()),
                        new Range(200_000, 1_200_000, 100_000),
                        Range.only(now.poolSharePpm()));
        Tuning tuning = Search.run(text, "", Goal.BETTER_OFF, bounds);

        assertThat(tuning.leftOut()).isEqualTo(1);
        assertThat(tuning.found().candidate().capMultiplePpm()).isEqualTo(300_000);
        assertThat(tuning.worsensTerms()).isTrue();
        assertThat(tuning.tradeOff().getFirst().expected().holds()).isFalse();
        assertThat(Meaning.differs(tuning.tradeOff().getFirst())).isTrue();
    }

    @Test
    void what_the_pool_gets_more_the_rewards_get_less() throws Exception {
        String text = plan("local-life");
        Candidate now = Search.figures(text, "");
        Bounds bounds =
                new Bounds(
                        Range.only(now.mintRatioPpm()),
                        Range.only(now.retentionPpm()),
                        Range.only(now.capMultiplePpm()),
                        new Range(160_000, 180_000, 1_000));
        Tuning tuning = Search.run(text, "", Goal.LAST, bounds);

        // of the 2 % for rewards the rates need 1.3 %
        assertThat(tuning.found().candidate().poolSharePpm()).isEqualTo(167_000);
        assertThat(tuning.planText())
                .contains("split: { cost: 80%, platform: 2%, rewards: 1.3%, pool: 16.7% }");
    }

    @Test
    void what_cannot_be_tuned_says_why() throws Exception {
        String text = plan("seed");
        Range one = Range.only(700_000);

        assertThatThrownBy(() -> Search.run(text, "", Goal.LAST, around(text, one, Range.only(0))))
                .isInstanceOf(TuneException.class)
                .hasMessageContaining("nothing to search");
        assertThatThrownBy(() -> Search.figures(plan("plain-discount"), ""))
                .hasMessageContaining("no pool");
        assertThatThrownBy(() -> Search.figures(text, "none")).hasMessageContaining("“none”");
        assertThatThrownBy(() -> Search.figures(plan("health-mall"), "monthly-box"))
                .hasMessageContaining("enrolment");
        assertThatThrownBy(() -> Range.parse("--cap", "3..1")).hasMessageContaining("first");
        assertThatThrownBy(() -> Range.parse("--cap", "some")).hasMessageContaining("like");
        assertThat(Range.parse("--mint-ratio", "20%..22%").values())
                .containsExactly(200_000, 210_000, 220_000);
        assertThat(Range.parse("--cap", "1.2").values()).containsExactly(1_200_000);
    }
}
