package org.tidemark.server.trade.coupons;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.tidemark.server.kernel.approvals.ApprovalAction;
import org.tidemark.server.kernel.approvals.Proposal;
import org.tidemark.server.kernel.approvals.Wanted;
import org.tidemark.server.web.forms.Fault;
import org.tidemark.server.web.site.ProposalForms;
import org.tidemark.server.web.text.TypedText;

/**
 * Coupons that shall be given to members, as it was entered.
 *
 * @param members their ids, blanks or commas between them
 */
public record CouponGift(String members, String reason) {

    /** The most members at once. */
    public static final int MOST = 200;

    static final String KIND = "coupon";
    static final String RECIPIENTS = "recipients";

    private static final String FIELD = "members";

    public CouponGift {
        members = Objects.requireNonNullElse(members, "").strip();
        reason = TypedText.line(Objects.requireNonNullElse(reason, ""));
    }

    List<String> ids() {
        return TypedText.words(members);
    }

    /**
     * What is wrong with it.
     *
     * @param unknown of its members
     * @param left how many there are to give
     */
    List<Fault> faults(List<String> unknown, long left) {
        List<Fault> faults = new ArrayList<>();
        if (ids().isEmpty() || ids().size() > MOST) {
            faults.add(Fault.at(FIELD, "coupons.problem.members", MOST));
        } else if (!unknown.isEmpty()) {
            faults.add(Fault.at(FIELD, "coupons.problem.unknown", String.join(", ", unknown)));
        } else if (ids().size() > left) {
            faults.add(Fault.at(FIELD, "coupons.problem.left", left));
        }
        if (TypedText.isEmptyOrLonger(reason, ProposalForms.MOST_REASON)) {
            faults.add(Fault.at("reason", "coupons.problem.reason", ProposalForms.MOST_REASON));
        }
        return faults;
    }

    /** What a second person has to agree to. */
    Proposal proposal(String id, CouponKind kind, String by) {
        long each = Math.max(kind.value().amountFen(), kind.value().mostFen());
        return new Proposal(
                ApprovalAction.COUPON_GIFT,
                new Wanted.OfPlatform(
                        id,
                        new TreeMap<>(
                                Map.of(
                                        KIND,
                                        kind.id(),
                                        "called",
                                        kind.name().zh() + " / " + kind.name().en(),
                                        RECIPIENTS,
                                        String.join(",", ids()))),
                        new TreeMap<>()),
                kind.id(),
                Math.multiplyExact(each, ids().size()),
                reason,
                by);
    }
}
