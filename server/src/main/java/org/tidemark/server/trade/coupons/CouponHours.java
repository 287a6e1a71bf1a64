package org.tidemark.server.trade.coupons;

import java.time.LocalTime;
import java.util.Optional;

/**
 * The part of each of its days on which something is taken off.
 *
 * @param opens the first minute of the day
 * @param closes the first minute in which it is over, {@value #DAY} for the end of the day
 */
public record CouponHours(int opens, int closes) {

    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    /** From midnight to midnight. */
    public static final CouponHours ALL_DAY = new CouponHours(0, DAY);

    public CouponHours {
        if (opens < 0 || opens >= closes || closes > DAY) {
            throw new IllegalArgumentException("from " + opens + " to " + closes);
        }
    }

    /** From and to as they are typed, {@code 20:00}; empty where they are no part of a day. */
    static Optional<CouponHours> of(String from, String to) {
        Optional<Integer> opens = from.isEmpty() ? Optional.of(0) : minute(from);
        Optional<Integer> closes = to.isEmpty() ? Optional.of(DAY) : minute(to);
        return opens.isPresent() && closes.isPresent() && opens.get() < closes.get()
                ? Optional.of(new CouponHours(opens.get(), closes.get()))
                : Optional.empty();
    }

    private static Optional<Integer> minute(String typed) {
        if (typed.equals("24:00")) {
            return Optional.of(DAY);
        }
        if (!typed.matches("([01]\\d|2[0-3]):[0-5]\\d")) {
            return Optional.empty();
        }
        LocalTime time = LocalTime.parse(typed);
        return Optional.of(time.getHour() * HOUR + time.getMinute());
    }

    /** Whether a time of the day is one of them. */
    boolean has(LocalTime time) {
        int minute = time.getHour() * HOUR + time.getMinute();
        return opens <= minute && minute < closes;
    }

    /** Whether they are over at a time of the day. */
    boolean isOver(LocalTime time) {
        return time.getHour() * HOUR + time.getMinute() >= closes;
    }

    /** As they are read: {@code 10:00–12:00}. */
    public String text() {
        return clock(opens) + "–" + clock(closes);
    }

    /** Whether they are not the whole day. */
    public boolean isPart() {
        return !equals(ALL_DAY);
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / HOUR, minute % HOUR);
    }
}
