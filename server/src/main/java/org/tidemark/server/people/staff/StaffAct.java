package org.tidemark.server.people.staff;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.ApprovedAct;
import org.tidemark.server.kernel.approvals.Proposal;
import org.tidemark.server.kernel.approvals.Wanted;
import org.tidemark.server.kernel.audit.Audit;

/**
 * Lets somebody work, with those roles, once two people want it. Of a first password whoever
 * proposes sees the first half and whoever agrees the second: neither can go in as somebody else.
 */
@Component
final class StaffAct implements ApprovedAct {

    private static final String NAME = "name";
    private static final String ROLES = "roles";
    private static final String ACT = "act";
    private static final String HASH = "hash";
    private static final String SECOND = "second";

    private final StaffStore staff;
    private final StaffAccounts accounts;
    private final Audit audit;

    StaffAct(StaffStore staff, @Lazy StaffAccounts accounts, Audit audit) {
        this.staff = staff;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** What is to become of an account. */
    enum Change {
        /** Somebody new. */
        MADE,
        /** A first password in the place of a lost one. */
        RENEWED,
        /** Other roles. */
        ROLES,
        /** Back to work. */
        ENABLED,
        /** Without the second factor that he has lost. */
        FACTOR
    }

    /**
     * What has to be agreed to so that an account works as it says.
     *
     * @param secret its new first password; empty where it keeps its own
     */
    static Proposal proposal(
            StaffAccount wanted,
            Change change,
            Optional<SplitSecret> secret,
            String reason,
            String by) {
        Map<String, String> shown =
                Map.of(
                        NAME,
                        wanted.name(),
                        ROLES,
                        StaffRoles.text(wanted.roles()),
                        ACT,
                        change.name());
        Map<String, String> kept =
                secret.map(one ->
                                Map.of(
                                        HASH,
                                        one.hash(),
                                        SECOND,
                                        Base64.getEncoder().encodeToString(one.sealedSecond())))
                        .orElse(Map.of());
        return new Proposal(
                ApprovalAction.STAFF,
                new Wanted.OfPlatform(
                        "staff-" + UUID.randomUUID(), new TreeMap<>(shown), new TreeMap<>(kept)),
                wanted.name(),
                0,
                reason,
                by);
    }

    @Override
    public ApprovalAction action() {
        return ApprovalAction.STAFF;
    }

    @Override
    public Optional<String> carryOut(Wanted.OfPlatform what, Approval approval) {
        String name = what.particular(NAME);
        if (what.particular(ACT).equals(Change.FACTOR.name())) {
            accounts.takeOffFactor(name, approval.proposedBy());
            return Optional.empty();
        }
        String roles = what.particular(ROLES);
        if (!staff.allow(name, StaffRoles.of(roles))) {
            return Optional.of("staff.problem.gone");
        }
        Optional.ofNullable(what.kept().get(HASH))
                .ifPresent(hash -> staff.setPassword(name, hash, true));
        audit.note(approval.proposedBy(), "staff.enabled", name, roles);
        return Optional.empty();
    }

    @Override
    public Optional<byte[]> forTheSecond(Wanted.OfPlatform what) {
        return Optional.ofNullable(what.kept().get(SECOND)).map(Base64.getDecoder()::decode);
    }
}
