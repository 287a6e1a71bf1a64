package org.tidemark.reference;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.tidemark.reference.OrderRequest.Line;
import org.tidemark.reference.ReferencePlan.TwoLevels;
import org.tidemark.reference.Settlement.Share;

/** SPEC 5.2 step 5: who is rewarded for an order; each per line on its y, then summed. */
final class Rewards {

    private final Agents agents;

    Rewards(Agents agents) {
        this.agents = agents;
    }

    /** Money out of the rewards share: direct, indirect, recruiter, agents lowest level first. */
    List<Share> cash(Programme programme, OrderRequest request) {
        List<Line> lines = request.linesOf(programme);
        List<Share> shares = new ArrayList<>();
        Member direct = request.member().sponsor;
        Member indirect = direct == null ? null : direct.sponsor;
        if (qualifies(programme, direct)) {
            shares.add(
                    new Share(
                            direct.account(),
                            OrderRequest.sum(
                                    lines, line -> of(line).direct().timesFloor(line.cash()))));
        }
        if (qualifies(programme, indirect)) {
            shares.add(
                    new Share(
                            indirect.account(),
                            OrderRequest.sum(
                                    lines, line -> of(line).indirect().timesFloor(line.cash()))));
        }
        ReferencePlan.Stores stores = programme.plan.stores();
        if (stores != null && request.store() != null && request.store().recruiter() != null) {
            shares.add(
                    new Share(
                            request.store().recruiter().account(),
                            OrderRequest.sum(
                                    lines, line -> stores.recruiter().timesFloor(line.cash()))));
        }
        shares.addAll(ofAgents(programme, request, false));
        return shares;
    }

    /** Contribution for agents, where they are paid in it. */
    List<Share> merits(Programme programme, OrderRequest request) {
        return ofAgents(programme, request, true);
    }

    private List<Share> ofAgents(
            Programme programme, OrderRequest request, boolean inContribution) {
        List<Share> shares = new ArrayList<>();
        ReferencePlan.Agents terms = programme.plan.agents();
        if (terms == null || terms.onAdRelease() || terms.inContribution() != inContribution) {
            return shares;
        }
        BiFunction<Agents.Grade, Line, BigInteger> amount =
                (grade, line) -> grade.amount(line.cash());
        for (Agents.Grade grade : agents.grades(programme, request.region())) {
            shares.add(
                    new Share(
                            grade.agent().account(),
                            OrderRequest.sum(
                                    request.linesOf(programme),
                                    line -> amount.apply(grade, line))));
        }
        return shares;
    }

    private static TwoLevels of(Line line) {
        return line.offer().referral() != null
                ? line.offer().referral()
                : line.programme().plan.referral().order();
    }

    /** Whether this sponsor (null: there is none) may earn referral rewards now. */
    static boolean qualifies(Programme programme, Member sponsor) {
        return sponsor != null
                && (!programme.plan.referral().qualifyByPurchase() || sponsor.hasSettledAnOrder);
    }
}
