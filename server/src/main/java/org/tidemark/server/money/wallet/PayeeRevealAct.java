package org.tidemark.server.money.wallet;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.ApprovalSearch;
import org.tidemark.server.kernel.approvals.ApprovalState;
import org.tidemark.server.kernel.approvals.Approvals;
import org.tidemark.server.kernel.approvals.ApprovedAct;
import org.tidemark.server.kernel.approvals.Proposal;
import org.tidemark.server.kernel.approvals.Wanted;
import org.tidemark.server.money.payouts.Payee;

/**
 * Shows whoever proposed it, for an hour, the number of the account that a member is paid to, once
 * a second person has agreed.
 */
@Component
final class PayeeRevealAct implements ApprovedAct {

    /** So long after the agreement it is shown. */
    static final Duration SHOWN = Duration.ofHours(1);

    private static final String ACCOUNT = "account";

    private final Payees payees;
    private final Clock clock;

    PayeeRevealAct(Payees payees, Clock clock) {
        this.payees = payees;
        this.clock = clock;
    }

    /** What has to be agreed to so that somebody sees the number. */
    static Proposal proposal(String memberId, Payees.Kept payee, String reason, String by) {
        return new Proposal(
                ApprovalAction.ACCOUNT_NUMBER,
                new Wanted.OfPlatform(
                        "account-" + UUID.randomUUID(),
                        new TreeMap<>(Map.of(ACCOUNT, payee.shown())),
                        new TreeMap<>()),
                memberId,
                0,
                reason,
                by);
    }

    @Override
    public ApprovalAction action() {
        return ApprovalAction.ACCOUNT_NUMBER;
    }

    @Override
    public Optional<String> carryOut(Wanted.OfPlatform what, Approval approval) {
        return isStill(what, approval.subject())
                ? Optional.empty()
                : Optional.of("wallet.payee.changed");
    }

    private boolean isStill(Wanted.OfPlatform what, String memberId) {
        return payees.find(memberId)
                .filter(kept -> kept.kind() == Payee.Kind.BANK)
                .filter(kept -> kept.shown().equals(what.particular(ACCOUNT)))
                .isPresent();
    }

    /** Whether somebody sees the number of a member now. */
    boolean isShown(String memberId, String staff, Approvals approvals) {
        ApprovalSearch done =
                new ApprovalSearch(
                        EnumSet.of(ApprovalAction.ACCOUNT_NUMBER),
                        staff,
                        memberId,
                        Optional.of(ApprovalState.DONE),
                        Optional.empty(),
                        Optional.empty());
        return approvals.find(done, "", 1).stream()
                .filter(one -> one.proposedBy().equals(staff))
                .filter(one ->
                        one.decidedAt()
                                .filter(at -> clock.instant().isBefore(at.toInstant().plus(SHOWN)))
                                .isPresent())
                .anyMatch(one ->
                        one.wanted().orElseThrow() instanceof Wanted.OfPlatform what
                                && isStill(what, memberId));
    }
}
