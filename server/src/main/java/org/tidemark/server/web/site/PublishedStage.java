package org.tidemark.server.web.site;

import java.time.LocalDate;

/** Where something stands on a day that two people publish for some days. */
public enum PublishedStage {
    /** A second person has not agreed. */
    PROPOSED,
    TO_COME,
    RUNNING,
    /** Its days are over, or somebody has ended it. */
    OVER;

    /**
     * Where it stands.
     *
     * @param published whether a second person has agreed
     * @param from its first day
     * @param last its last, as it was in the end
     */
    public static PublishedStage on(
            LocalDate day, boolean published, LocalDate from, LocalDate last) {
        if (!published) {
            return PROPOSED;
        }
        if (day.isAfter(last)) {
            return OVER;
        }
        return day.isBefore(from) ? TO_COME : RUNNING;
    }
}
