package org.tidemark.simulator.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChartTest {

    private static final Bilingual TITLE = new Bilingual("标题", "Title \"<&>\"");

    @Test
    void stepsAreRoundAndFewAndReachTheLargestValue() {
        Random random = new Random(3);
        for (int i = 0; i < 10_000; i++) {
            long max = random.nextLong(1L << random.nextInt(1, 62));
            List<Long> steps = Scale.round(max, 100, 0).steps();
            assertThat(steps).hasSizeBetween(2, 5).startsWith(0L);
            assertThat(steps.getLast()).isGreaterThanOrEqualTo(max);
            assertThat(Long.toString(steps.get(1)).replaceFirst("0+$", "")).isIn("1", "2", "5");
        }
    }

    @Test
    void placesRunFromOneEndToTheOther() {
        Scale down = Scale.exact(10, 2_000, 0);
        assertThat(List.of(down.place(0), down.place(5), down.place(10)))
                .containsExactly(2_000, 1_000, 0);
        assertThat(down.place(11)).isZero();
        assertThat(down.place(-1)).isEqualTo(2_000);
    }

    @Test
    void oneDayIsEnoughForAPicture() {
        DayChart.Point only = new DayChart.Point(LocalDate.parse("2026-01-31"), 0);
        assertThat(DayChart.svg(TITLE, List.of(only), true, Long::toString))
                .contains(
                        "aria-label=\"标题 / Title &quot;&lt;&amp;&gt;&quot;\"",
                        ">2026-01</text>",
                        "<path class=\"area\"");
    }

    @Test
    void barsBeyondTheMarkStandOut() {
        String svg = ShareChart.svg(TITLE, new long[] {5, 3, 2, 1, 1}, 5_000, "50.00%");
        assertThat(svg.split("class=\"bar\"", -1)).hasSize(1 + 2);
        assertThat(svg.split("class=\"bar more\"", -1)).hasSize(1 + 2);
        assertThat(svg).contains("class=\"bar whole\"", ">50.00%</text>", ">≥100%</text>");
    }

    @Test
    void bothLanguagesAreFilledAndEscaped() {
        assertThat(new Bilingual("{} 和 {}", "{} and {}").with("<a>", 2).html())
                .isEqualTo(
                        "<span class=\"zh\" lang=\"zh\">&lt;a&gt; 和 2</span>"
                                + "<span class=\"en\" lang=\"en\">&lt;a&gt; and 2</span>");
    }
}
