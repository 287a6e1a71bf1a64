package org.tidemark.server.trade.stores.conditions;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/**
 * When what a store is owed falls due.
 *
 * @param day of the week from Monday, 1 to 7, or of the month, 1 to {@link #LAST_DAY}; else 0
 * @param leastFen less than this does not fall due
 */
public record PayoutCycle(Kind kind, int day, long leastFen) {

    /** The last day of the month that every month has. */
    public static final int LAST_DAY = 28;

    /** All that is owed, at any time. */
    public static final PayoutCycle ANY_TIME = new PayoutCycle(Kind.ANY, 0, 0);

    private static final int DAYS_OF_WEEK = 7;

    /** How often. */
    public enum Kind {
        ANY(0),
        DAILY(0),
        WEEKLY(DAYS_OF_WEEK),
        MONTHLY(LAST_DAY);

        private final int most;

        Kind(int most) {
            this.most = most;
        }

        boolean has(int day) {
            return most == 0 ? day == 0 : day >= 1 && day <= most;
        }

        /** The key of its name. */
        public String key() {
            return "conditions.cycle." + name().toLowerCase(Locale.ROOT);
        }
    }

    public PayoutCycle {
        if (!kind.has(day) || leastFen < 0) {
            throw new IllegalArgumentException(kind + " has no day " + day);
        }
    }

    /** The last due day until today, today included; empty where there are none. */
    public Optional<LocalDate> last(LocalDate today) {
        return switch (kind) {
            case ANY -> Optional.empty();
            case DAILY -> Optional.of(today);
            case WEEKLY ->
                    Optional.of(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(day))));
            case MONTHLY ->
                    Optional.of(
                            today.getDayOfMonth() >= day
                                    ? today.withDayOfMonth(day)
                                    : today.minusMonths(1).withDayOfMonth(day));
        };
    }

    /** The first due day after today; empty where there are none. */
    public Optional<LocalDate> next(LocalDate today) {
        return last(today)
                .map(last ->
                        switch (kind) {
                            case ANY, DAILY -> last.plusDays(1);
                            case WEEKLY -> last.plusWeeks(1);
                            case MONTHLY -> last.plusMonths(1);
                        });
    }

    /**
     * What falls due of what is owed, in fen: what was owed at the begin of the last due day less
     * what was paid since, and never more than is owed now; nothing where that is less than the
     * least.
     *
     * @param owedFen now
     * @param earnedFen what has come and gone since, but for what was paid out
     */
    public long dueFen(long owedFen, long earnedFen) {
        long due = Math.min(owedFen, kind == Kind.ANY ? owedFen : owedFen - earnedFen);
        return due > 0 && due >= leastFen ? due : 0;
    }
}
