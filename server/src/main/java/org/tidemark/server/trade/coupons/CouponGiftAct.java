package org.tidemark.server.trade.coupons;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tidemark.server.kernel.approvals.Approval;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.ApprovedAct;
import org.tidemark.server.kernel.approvals.Wanted;
import org.tidemark.server.web.site.PublishedStage;

/** Gives coupons to members, once two people want it: to all of them or to none. */
@Component
final class CouponGiftAct implements ApprovedAct {

    private final CouponStore store;
    private final CouponRows rows;
    private final CouponGiving giving;
    private final Coupons coupons;

    CouponGiftAct(CouponStore store, CouponRows rows, CouponGiving giving, Coupons coupons) {
        this.store = store;
        this.rows = rows;
        this.giving = giving;
        this.coupons = coupons;
    }

    @Override
    public ApprovalAction action() {
        return ApprovalAction.COUPON_GIFT;
    }

    @Override
    public Optional<String> carryOut(Wanted.OfPlatform what, Approval approval) {
        CouponKind kind = store.find(what.particular(CouponGift.KIND)).orElseThrow();
        List<String> members = List.of(what.particular(CouponGift.RECIPIENTS).split(","));
        PublishedStage stage = kind.stage(coupons.today());
        if (stage != PublishedStage.RUNNING && stage != PublishedStage.TO_COME) {
            return Optional.of("coupons.problem.over");
        }
        int taken = store.lockedTaken(kind.id());
        if (kind.most() > 0 && members.size() > kind.most() - taken) {
            return Optional.of("coupons.problem.fewer");
        }
        boolean enough =
                members.stream()
                        .anyMatch(member ->
                                kind.mostEach() > 0
                                        && rows.given(kind.id(), member) >= kind.mostEach());
        if (enough) {
            return Optional.of("coupons.problem.hasEnough");
        }
        members.forEach(member -> giving.give(kind, member, what.id()));
        return Optional.empty();
    }
}
