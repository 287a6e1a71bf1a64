package org.tidemark.server.people.staff;

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
import org.tidemark.server.kernel.audit.Audit;

/** Lets somebody work, with those roles, once two people want it. */
@Component
final class StaffAct implements ApprovedAct {

    private static final String NAME = "name";
    private static final String ROLES = "roles";

    private final StaffStore staff;
    private final Audit audit;

    StaffAct(StaffStore staff, Audit audit) {
        this.staff = staff;
        this.audit = audit;
    }

    /** What has to be agreed to so that an account works as it says. */
    static Proposal proposal(StaffAccount wanted, String by) {
        return new Proposal(
                ApprovalAction.STAFF,
                new Wanted.OfPlatform(
                        "staff-" + UUID.randomUUID(),
                        new TreeMap<>(
                                Map.of(
                                        NAME,
                                        wanted.name(),
                                        ROLES,
                                        StaffRoles.text(wanted.roles())))),
                wanted.name(),
                0,
                "",
                by);
    }

    @Override
    public ApprovalAction action() {
        return ApprovalAction.STAFF;
    }

    @Override
    public Optional<String> carryOut(Wanted.OfPlatform what, Approval approval) {
        String name = what.particular(NAME);
        String roles = what.particular(ROLES);
        if (!staff.allow(name, StaffRoles.of(roles))) {
            return Optional.of("staff.problem.gone");
        }
        audit.note(approval.proposedBy(), "staff.enabled", name, roles);
        return Optional.empty();
    }
}
