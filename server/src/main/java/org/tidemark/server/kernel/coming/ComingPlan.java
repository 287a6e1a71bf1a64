package org.tidemark.server.kernel.coming;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A version that begins on a stated day.
 *
 * @param id of the proposal, and of the command that adopts it
 * @param text of the plan, word for word
 * @param beforeMark by which the version is known again that it was compared with; empty for none
 * @param beginsOn the first day on which it is in force
 * @param toldAt when the second person agreed: since then members are told
 * @param doneAt when it ended, however it did
 * @param note what keeps it from being adopted, or why it was not; empty for nothing
 */
public record ComingPlan(
        String id,
        String programme,
        String text,
        String beforeMark,
        LocalDate beginsOn,
        OffsetDateTime toldAt,
        String proposedBy,
        String agreedBy,
        String reason,
        ComingState state,
        Optional<OffsetDateTime> doneAt,
        String note) {

    /** How many whole days after its day it is, or was adopted; 0 for on the day or before. */
    public long daysLate(LocalDate today) {
        LocalDate until = doneAt.map(OffsetDateTime::toLocalDate).orElse(today);
        return Math.max(0, ChronoUnit.DAYS.between(beginsOn, until));
    }

    boolean isDue(LocalDate today) {
        return state == ComingState.WAITING && !today.isBefore(beginsOn);
    }
}
