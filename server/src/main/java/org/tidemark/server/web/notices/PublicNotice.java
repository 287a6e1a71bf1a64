package org.tidemark.server.web.notices;

import java.time.LocalDate;
import org.tidemark.engine.plan.LocalizedText;

/**
 * A notice.
 *
 * @param id 0 before it is kept
 * @param from the first day on which it is shown, by the ledger's zone
 * @param until the last
 */
public record PublicNotice(
        long id,
        NoticePlace place,
        LocalizedText title,
        LocalizedText text,
        LocalDate from,
        LocalDate until,
        String by) {

    /** Where it stands on a day. */
    public enum Stage {
        TO_COME,
        SHOWN,
        OVER
    }

    /** Where it stands on a day. */
    public Stage stage(LocalDate day) {
        if (day.isBefore(from)) {
            return Stage.TO_COME;
        }
        return day.isAfter(until) ? Stage.OVER : Stage.SHOWN;
    }
}
