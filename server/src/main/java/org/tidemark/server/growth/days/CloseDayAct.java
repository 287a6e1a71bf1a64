package org.tidemark.server.growth.days;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tidemark.server.growth.days.DayClosing.Result;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.ApprovedAct;
import org.tidemark.server.kernel.approvals.Proposal;
import org.tidemark.server.kernel.approvals.Wanted;

/** Closes the day that was shown by hand, once two people want it. */
@Component
final class CloseDayAct implements ApprovedAct {

    private static final String DAY = "day";

    private final DayClosing closing;
    private final ClosedDays closed;

    CloseDayAct(DayClosing closing, ClosedDays closed) {
        this.closing = closing;
        this.closed = closed;
    }

    /** What has to be agreed to so that the day is closed. */
    static Proposal proposal(LocalDate day, String reason, String by) {
        return new Proposal(
                ApprovalAction.CLOSE_DAY,
                new Wanted.OfPlatform(
                        "day-" + UUID.randomUUID(),
                        new TreeMap<>(Map.of(DAY, day.toString())),
                        new TreeMap<>()),
                day.toString(),
                0,
                reason,
                by);
    }

    @Override
    public ApprovalAction action() {
        return ApprovalAction.CLOSE_DAY;
    }

    /** A day that is closed already is what was wanted. */
    @Override
    public Optional<String> carryOut(Wanted.OfPlatform what, Approval approval) {
        LocalDate day = LocalDate.parse(what.particular(DAY));
        if (closed.last().filter(last -> !last.isBefore(day)).isPresent()) {
            return Optional.empty();
        }
        if (!closing.next().equals(Optional.of(day))) {
            return Optional.of("days.notNext");
        }
        return switch (closing.closeNext()) {
            case Result.Closed _ -> Optional.empty();
            case Result.Refused _ -> Optional.of("days.refused");
            case Result.ClockInDoubt _ -> Optional.of("days.clockInDoubt");
            case Result.NothingDue _ -> Optional.of("days.notYet");
        };
    }
}
