package org.tidemark.server.trade.screening.rings;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What accounts do together around a thing that they share.
 *
 * @param refunded per cent of the purchases that were refunded after their settlement
 * @param tinyRedeemed per cent of the purchases that were tiny, with points redeemed within a day
 */
public record RingFigures(long refunded, long tinyRedeemed) {

    /** Nothing is shared with anybody. */
    public static final RingFigures NONE = new RingFigures(0, 0);

    /** Fewer accounts are a household, not a ring. */
    private static final int FEWEST_ACCOUNTS = 4;

    private static final Duration AT_ONCE = Duration.ofDays(1);
    private static final int PERCENT = 100;

    /**
     * Of the purchases around one thing. A pure function.
     *
     * @param redeemedAt when the buyers redeemed points, by member
     */
    static RingFigures of(List<Mark> marks, Map<String, List<Instant>> redeemedAt) {
        return new RingFigures(
                share(marks, Mark::refunded),
                share(marks, mark -> mark.tiny() && redeemed(mark, redeemedAt)));
    }

    private static long share(List<Mark> marks, Predicate<Mark> which) {
        List<Mark> found = marks.stream().filter(which).toList();
        long accounts = found.stream().map(Mark::member).distinct().count();
        return accounts < FEWEST_ACCOUNTS ? 0 : PERCENT * (long) found.size() / marks.size();
    }

    private static boolean redeemed(Mark mark, Map<String, List<Instant>> redeemedAt) {
        return redeemedAt.getOrDefault(mark.member(), List.of()).stream()
                .anyMatch(moment ->
                        !moment.isBefore(mark.at()) && moment.isBefore(mark.at().plus(AT_ONCE)));
    }

    /** The greater of each: one thing is enough. */
    RingFigures or(RingFigures other) {
        return new RingFigures(
                Math.max(refunded, other.refunded), Math.max(tinyRedeemed, other.tinyRedeemed));
    }
}
