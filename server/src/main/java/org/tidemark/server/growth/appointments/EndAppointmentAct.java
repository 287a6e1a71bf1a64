package org.tidemark.server.growth.appointments;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.ApprovedAct;
import org.tidemark.server.kernel.approvals.Proposal;
import org.tidemark.server.kernel.approvals.Wanted;

/** Ends an appointment before its time, or an open one, once two people want it. */
@Component
final class EndAppointmentAct implements ApprovedAct {

    private static final String ID = "appointment";
    private static final String SEAT = "seat";
    private static final String LAST = "until";

    private final AppointmentStore store;

    EndAppointmentAct(AppointmentStore store) {
        this.store = store;
    }

    /** What has to be agreed to. */
    static Proposal proposal(AppointmentTerm term, LocalDate last, String reason, String by) {
        return new Proposal(
                ApprovalAction.APPOINTMENT_END,
                new Wanted.OfPlatform(
                        "end-" + UUID.randomUUID(),
                        new TreeMap<>(
                                Map.of(ID, term.id(), SEAT, term.seat(), LAST, last.toString())),
                        new TreeMap<>()),
                term.member(),
                0,
                reason,
                by);
    }

    @Override
    public ApprovalAction action() {
        return ApprovalAction.APPOINTMENT_END;
    }

    @Override
    public Optional<String> carryOut(Wanted.OfPlatform what, Approval approval) {
        return store.endOn(
                        what.particular(ID),
                        LocalDate.parse(what.particular(LAST)),
                        approval.proposedBy(),
                        approval.decidedBy(),
                        approval.reason())
                ? Optional.empty()
                : Optional.of("appointments.over");
    }
}
