package org.tidemark.server.trade.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.plan.IssuanceWindow;

/** How the days of a plan fit those of an activity, against looking at each day. */
class IssuanceFitTest {

    private static IssuanceFit byDays(long first, long last, long from, long until) {
        long[] open =
                LongStream.rangeClosed(from, until)
                        .filter(day -> first <= day && day <= last)
                        .toArray();
        if (open.length == 0) {
            return IssuanceFit.NEVER;
        }
        if (open.length == until - from + 1) {
            return IssuanceFit.WHOLE;
        }
        boolean onFirst = open[0] == from;
        boolean onLast = open[open.length - 1] == until;
        if (onFirst) {
            return IssuanceFit.ENDS_EARLIER;
        }
        return onLast ? IssuanceFit.BEGINS_LATER : IssuanceFit.WITHIN;
    }

    @Test
    void it_is_as_each_day_says() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 20_000; i++) {
            long from = random.nextLong(20_000, 20_020);
            long until = from + random.nextLong(10);
            long first = random.nextInt(5) == 0 ? Long.MIN_VALUE : random.nextLong(19_990, 20_040);
            long last =
                    random.nextInt(5) == 0
                            ? Long.MAX_VALUE
                            : Math.max(first, 19_990) + random.nextLong(20);
            assertThat(
                            IssuanceFit.of(
                                    new IssuanceWindow(first, last),
                                    LocalDate.ofEpochDay(from),
                                    LocalDate.ofEpochDay(until)))
                    .isEqualTo(byDays(first, last, from, until));
        }
        assertThat(IssuanceFit.of(IssuanceWindow.ALWAYS, LocalDate.EPOCH, LocalDate.of(2100, 1, 1)))
                .isEqualTo(IssuanceFit.WHOLE);
    }
}
