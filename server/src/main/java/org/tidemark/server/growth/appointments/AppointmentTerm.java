package org.tidemark.server.growth.appointments;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * An appointment and what became of it.
 *
 * @param id of the proposal, and of the command that begins it
 * @param seat a region or an area; of a leader the programme and its level, {@code mall/gold}
 * @param contract the number of the paper
 * @param from the first day
 * @param until the last day, empty for open
 * @param replaces the member who had the seat before, empty for nobody
 * @param endedBy who wanted the end, empty where its last day had come or another one followed
 */
public record AppointmentTerm(
        String id,
        AppointmentKind kind,
        String seat,
        String member,
        String contract,
        LocalDate from,
        Optional<LocalDate> until,
        String appointedBy,
        String agreedBy,
        String reason,
        OffsetDateTime agreedAt,
        AppointmentState state,
        String replaces,
        Optional<LocalDate> endedOn,
        String endedBy,
        String endAgreedBy,
        String endReason) {

    /** What one holds at a time: a region has one agent, a member one level of a programme. */
    String seatKey() {
        return kind == AppointmentKind.AGENT ? seat : programme() + "/" + member;
    }

    /** Of a leader's seat. */
    String programme() {
        return seat.substring(0, Math.max(0, seat.indexOf('/')));
    }

    /** Of a leader's seat. */
    String level() {
        return seat.substring(seat.indexOf('/') + 1);
    }

    /** Whether it may still be ended before its time. */
    public boolean canEnd() {
        return state == AppointmentState.RUNNING || state == AppointmentState.COMING;
    }
}
