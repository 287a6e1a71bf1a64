package org.tidemark.plan.economics;

import java.time.LocalDate;

/**
 * How orders come in, for turning a growth of cumulative orders into a date.
 *
 * @param ordersSoFar cumulative orders when the member joins, above 0
 * @param ordersPerDay orders a day at that time, above 0
 * @param growthPerMonth by what share the orders of a month exceed those of the month before, above
 *     -1; may be negative
 * @param from the day on which the member joins
 */
public record OrderFlow(
        double ordersSoFar, double ordersPerDay, double growthPerMonth, LocalDate from) {

    private static final double DAYS_PER_MONTH = 365.25 / 12;
    private static final double MOST_DAYS = 36_525;

    /**
     * When cumulative orders have grown as much as is needed.
     *
     * @param growthPerMonth at which growth of the orders
     * @param days from joining; infinite for not at this rate, or not within a hundred years
     * @param date the day; empty for never
     */
    public record When(double growthPerMonth, double days, String date) {}

    /** The same flow at another growth. */
    OrderFlow at(double otherGrowthPerMonth) {
        return new OrderFlow(ordersSoFar, ordersPerDay, otherGrowthPerMonth, from);
    }

    /** Growth of the orders a day, continuously. */
    double growthPerDay() {
        return Math.log1p(growthPerMonth) / DAYS_PER_MONTH;
    }

    /** When cumulative orders are that many times what they were. */
    public When when(double multiple) {
        double wait = daysOfTodaysOrders(multiple);
        double rate = growthPerDay();
        double grown = 1 + rate * wait;
        double days;
        if (grown <= 0) {
            days = Double.POSITIVE_INFINITY; // orders dry up before
        } else {
            days = rate == 0 ? wait : Math.log(grown) / rate;
        }
        return days > MOST_DAYS
                ? new When(growthPerMonth, Double.POSITIVE_INFINITY, "")
                : new When(growthPerMonth, days, from.plusDays((long) Math.ceil(days)).toString());
    }

    private double daysOfTodaysOrders(double multiple) {
        return ordersSoFar * (multiple - 1) / ordersPerDay;
    }
}
