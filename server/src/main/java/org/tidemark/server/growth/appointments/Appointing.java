package org.tidemark.server.growth.appointments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.Proposal;
import org.tidemark.server.kernel.approvals.Wanted;

/** Appoints somebody under a contract, once two people want it. */
@Component
public class Appointing {

    private static final String SEAT = "seat";
    private static final String CONTRACT = "contract";
    private static final String FROM = "starts";
    private static final String UNTIL = "until";

    private final AppointmentStore store;
    private final AppointmentSteps steps;
    private final Clock clock;

    Appointing(AppointmentStore store, AppointmentSteps steps, Clock clock) {
        this.store = store;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * What has to be agreed to.
     *
     * @param id under which it is kept, and begun in the ledger
     * @param seat a region or an area; of a leader the programme and its level
     * @param contract in which nothing is wrong
     */
    public Proposal proposal(
            ApprovalAction action,
            String id,
            String seat,
            String member,
            AppointmentForm contract,
            String reason,
            String by) {
        TreeMap<String, String> particulars = new TreeMap<>();
        particulars.put(SEAT, seat);
        particulars.put(CONTRACT, contract.contract());
        particulars.put(FROM, contract.first(LocalDate.now(clock)).orElseThrow().toString());
        contract.last().ifPresent(day -> particulars.put(UNTIL, day.toString()));
        return new Proposal(
                action,
                new Wanted.OfPlatform(id, particulars, new TreeMap<>()),
                member,
                0,
                reason,
                by);
    }

    /** Keeps it, and begins it where its first day has come. */
    Optional<String> carryOut(AppointmentKind kind, Wanted.OfPlatform what, Approval approval) {
        AppointmentTerm bare = term(kind, what, approval, "");
        String holder = steps.holder(bare);
        AppointmentTerm term =
                term(kind, what, approval, holder.equals(bare.member()) ? "" : holder);
        if (term.until().filter(LocalDate.now(clock)::isAfter).isPresent()) {
            return Optional.of("appointments.tooLate");
        }
        store.enter(term);
        return AppointmentStep.of(term, LocalDate.now(clock)) == AppointmentStep.BEGIN
                ? steps.begin(term)
                : Optional.empty();
    }

    private AppointmentTerm term(
            AppointmentKind kind, Wanted.OfPlatform what, Approval approval, String replaces) {
        return new AppointmentTerm(
                approval.id(),
                kind,
                what.particular(SEAT),
                approval.subject(),
                what.particular(CONTRACT),
                LocalDate.parse(what.particular(FROM)),
                Optional.ofNullable(what.particulars().get(UNTIL)).map(LocalDate::parse),
                approval.proposedBy(),
                approval.decidedBy(),
                approval.reason(),
                OffsetDateTime.now(clock),
                AppointmentState.COMING,
                replaces,
                Optional.empty(),
                "",
                "",
                "");
    }
}
