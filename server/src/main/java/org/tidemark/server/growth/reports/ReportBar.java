package org.tidemark.server.growth.reports;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/**
 * A month in the picture of a report.
 *
 * @param label the month
 * @param shown its figure for people
 * @param height of a hundred for the highest; none for nothing and below
 * @param here whether it is the month that the report is about
 */
public record ReportBar(String label, String shown, int height, boolean here) {

    private static final long HUNDRED = 100;

    /**
     * The bars of what there is of some months, the oldest first.
     *
     * @param things the newest month first
     * @param month which month one of them is of
     */
    static <T> List<ReportBar> of(
            List<T> things,
            Function<T, YearMonth> month,
            YearMonth here,
            ToLongFunction<T> amount,
            LongFunction<String> shown) {
        List<T> ordered = things.reversed();
        long[] amounts = ordered.stream().mapToLong(amount).toArray();
        long most = IntStream.range(0, amounts.length).mapToLong(i -> amounts[i]).max().orElse(0);
        return IntStream.range(0, amounts.length)
                .mapToObj(i ->
                        new ReportBar(
                                month.apply(ordered.get(i)).toString(),
                                shown.apply(amounts[i]),
                                height(amounts[i], most),
                                month.apply(ordered.get(i)).equals(here)))
                .toList();
    }

    /** What is there at all is seen. */
    private static int height(long amount, long most) {
        return amount <= 0
                ? 0
                : Math.toIntExact(Math.max(1, Math.multiplyExact(amount, HUNDRED) / most));
    }
}
