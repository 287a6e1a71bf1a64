package org.tidemark.bench.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class JournalFiguresTest {

    @Test
    void people_get_aligned_lines_with_the_aim_and_programs_get_one_object() {
        JournalFigures figures = new JournalFigures();
        figures.add("members", "members", 100_000, "", "");
        figures.add("copyRatioPercent", "orders : copies", 64, "%", "aim >= 60");
        assertThat(figures.table().lines())
                .containsExactly(
                        "members                                   100,000",
                        "orders : copies                                64 %   aim >= 60");
        assertThat(figures.json()).isEqualTo("{\"members\":100000,\"copyRatioPercent\":64}");
    }

    @Test
    void percentiles_are_by_nearest_rank_in_microseconds_rounded_up() {
        Timings timings =
                new Timings(LongStream.rangeClosed(1, 200).map(i -> 1_000 * (201 - i)).toArray());
        assertThat(timings.percentileMicros(50)).isEqualTo(100);
        assertThat(timings.percentileMicros(99)).isEqualTo(198);
        assertThat(new Timings(new long[] {1}).percentileMicros(50)).isEqualTo(1);
    }

    @Test
    void rates_are_rounded_down() {
        assertThat(JournalFigures.perSecond(2, 3_000_000_000L)).isZero();
        assertThat(JournalFigures.perSecond(10, 2_000_000_000L)).isEqualTo(5);
    }
}
