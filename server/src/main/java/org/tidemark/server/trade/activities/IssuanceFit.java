package org.tidemark.server.trade.activities;

import java.time.LocalDate;
import org.tidemark.engine.plan.IssuanceWindow;

/** How the days on which a plan hands out points fit the period of an activity. */
public enum IssuanceFit {
    /** On every day of it. */
    WHOLE,
    /** Only from a later day on. */
    BEGINS_LATER,
    /** Only until an earlier day. */
    ENDS_EARLIER,
    /** Only on some days in its midst. */
    WITHIN,
    /** On no day of it. */
    NEVER;

    /** Of a plan's window and a period, both ends of both counted in. */
    static IssuanceFit of(IssuanceWindow window, LocalDate from, LocalDate until) {
        if (window.untilEpochDay() < from.toEpochDay()
                || window.fromEpochDay() > until.toEpochDay()) {
            return NEVER;
        }
        boolean later = window.fromEpochDay() > from.toEpochDay();
        boolean earlier = window.untilEpochDay() < until.toEpochDay();
        if (later) {
            return earlier ? WITHIN : BEGINS_LATER;
        }
        return earlier ? ENDS_EARLIER : WHOLE;
    }

    /** The key of what staff are told of it. */
    public String key() {
        return "activities.fit." + name();
    }
}
