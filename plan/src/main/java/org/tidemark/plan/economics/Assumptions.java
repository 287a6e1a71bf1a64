package org.tidemark.plan.economics;

import java.time.LocalDate;

/**
 * What a plan does not say and its figures depend on.
 *
 * @param orders how orders come in
 * @param adViewsPerDay how many adverts a member looks at in a day
 * @param incomePerThousandViews what an advertiser pays for a thousand views (eCPM), in the
 *     currency
 */
public record Assumptions(OrderFlow orders, int adViewsPerDay, double incomePerThousandViews) {

    /**
     * What is assumed where nothing is known: a programme of one year with 100 orders a day that
     * stays as it is, ten views a day, 100.00 a thousand views.
     *
     * @param from the day on which the next member joins
     */
    public static Assumptions usual(LocalDate from) {
        return new Assumptions(new OrderFlow(36_500, 100, 0, from), 10, 100);
    }
}
