package org.tidemark.server.growth.days;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The days as staff see them.
 *
 * @param next the day that is closed next, over or not
 * @param due whether it is over, so that it may be closed
 * @param byItself whether the platform closes days by itself
 */
public record DaysPage(
        String currency,
        Optional<LocalDate> last,
        Optional<LocalDate> next,
        boolean due,
        boolean byItself,
        List<DayNeed> needs,
        List<DayReport> reports) {

    public DaysPage {
        needs = List.copyOf(needs);
        reports = List.copyOf(reports);
    }
}
