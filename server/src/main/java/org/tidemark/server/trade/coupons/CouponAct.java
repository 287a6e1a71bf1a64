package org.tidemark.server.trade.coupons;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.ApprovedAct;
import org.tidemark.server.kernel.approvals.Proposal;
import org.tidemark.server.kernel.approvals.Wanted;

/** Publishes what is taken off prices, once two people want it. */
@Component
final class CouponAct implements ApprovedAct {

    private static final String KIND = "coupon";
    private static final String HASH = "hash";

    private final CouponStore store;
    private final Coupons coupons;

    CouponAct(CouponStore store, Coupons coupons) {
        this.store = store;
        this.coupons = coupons;
    }

    /**
     * What has to be agreed to so that it is published.
     *
     * @param leaves what its worst order leaves, as it is told
     */
    static Proposal proposal(CouponKind kind, String leaves, String reason) {
        return new Proposal(
                ApprovalAction.COUPON,
                new Wanted.OfPlatform(
                        "coupon-" + kind.id(),
                        new TreeMap<>(
                                Map.of(
                                        KIND,
                                        kind.id(),
                                        "called",
                                        kind.name().zh() + " / " + kind.name().en(),
                                        "way",
                                        kind.way().name(),
                                        "starts",
                                        kind.from().toString(),
                                        "until",
                                        kind.until().toString(),
                                        "leaves",
                                        leaves)),
                        new TreeMap<>(Map.of(HASH, kind.hash()))),
                kind.id(),
                0,
                reason,
                kind.proposedBy());
    }

    @Override
    public ApprovalAction action() {
        return ApprovalAction.COUPON;
    }

    @Override
    public Optional<String> carryOut(Wanted.OfPlatform what, Approval approval) {
        Optional<CouponKind> found = store.find(what.particular(KIND));
        if (found.isEmpty() || !found.get().hash().equals(what.keptValue(HASH))) {
            return Optional.of("coupons.problem.otherwise");
        }
        if (found.get().until().isBefore(coupons.today())) {
            return Optional.of("coupons.problem.over");
        }
        store.publish(found.get().id(), approval.decidedBy());
        coupons.refresh();
        return Optional.empty();
    }
}
