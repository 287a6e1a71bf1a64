package org.tidemark.server.growth.reports;

import java.time.YearMonth;
import java.util.List;
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
     * The bars of some months, the oldest first.
     *
     * @param months the newest first
     */
    static List<ReportBar> of(
            List<YearMonth> months,
            YearMonth here,
            ToLongFunction<YearMonth> amount,
            LongFunction<String> shown) {
        List<YearMonth> ordered = months.reversed();
        long[] amounts = ordered.stream().mapToLong(amount).toArray();
        long most = IntStream.range(0, amounts.length).mapToLong(i -> amounts[i]).max().orElse(0);
        return IntStream.range(0, amounts.length)
                .mapToObj(i ->
                        new ReportBar(
                                ordered.get(i).toString(),
                                shown.apply(amounts[i]),
                                height(amounts[i], most),
                                ordered.get(i).equals(here)))
                .toList();
    }

    /** What is there at all is seen. */
    private static int height(long amount, long most) {
        return amount <= 0
                ? 0
                : Math.toIntExact(Math.max(1, Math.multiplyExact(amount, HUNDRED) / most));
    }
}
