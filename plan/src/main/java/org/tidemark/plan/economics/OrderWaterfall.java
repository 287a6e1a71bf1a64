package org.tidemark.plan.economics;

import static org.tidemark.engine.money.Exact.shareFloor;

import java.util.ArrayList;
import java.util.List;
import org.tidemark.engine.plan.AgentTerms;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.Plan;
import org.tidemark.engine.plan.PoolTerms;
import org.tidemark.engine.plan.Split;
import org.tidemark.engine.plan.StoreTerms;

/**
 * Where an order of 1000.00 goes, line by line (SPEC 5.2), in the engine's own arithmetic: whole
 * fen, every share rounded down, what is left to the platform.
 *
 * @param offer id of the offer
 * @param priceFen what is paid, all of it in money
 * @param lines the shares of the price in the order of the plan; {@link Role#isPart} ones are parts
 *     of the line above them, the last ones no money of the order at all
 */
public record OrderWaterfall(String offer, long priceFen, List<Line> lines) {

    private static final long PRICE_FEN = 100_000;

    public OrderWaterfall {
        lines = List.copyOf(lines);
    }

    /** What a line is. */
    public enum Role {
        COST,
        PLATFORM,
        REWARDS,
        DIRECT,
        INDIRECT,
        RECRUITER,
        AGENTS,
        UNCLAIMED,
        POOL,
        FUND,
        POINTS_AT_PRICE_BEFORE,
        POINTS_IF_SOLD,
        AD_POINTS;

        /** Whether the line is a part of the rewards and not a share of its own. */
        public boolean isPart() {
            return this == DIRECT
                    || this == INDIRECT
                    || this == RECRUITER
                    || this == AGENTS
                    || this == UNCLAIMED;
        }

        /** Whether the line is a share of the price. */
        public boolean isShare() {
            return !isPart() && compareTo(POINTS_AT_PRICE_BEFORE) < 0;
        }
    }

    /**
     * One line.
     *
     * @param fund the kind of fund of a {@link Role#FUND} line, else empty
     * @param name which of several of that kind, else empty
     * @param amountFen money, or ad points in hundredths
     */
    public record Line(Role role, String fund, String name, long amountFen) {}

    /** The waterfall of an offer. Rewards are the most that each can claim. */
    public static OrderWaterfall of(Plan plan, OfferTerms offer) {
        List<Line> lines = new ArrayList<>();
        shares(offer.split(), lines);
        int rewards = indexOf(Role.REWARDS, lines);
        if (rewards >= 0) {
            lines.addAll(rewards + 1, parts(plan, offer, lines.get(rewards).amountFen()));
        }
        plan.block(PoolTerms.class).ifPresent(pool -> points(pool, offer, lines));
        add(lines, Role.AD_POINTS, shareFloor(PRICE_FEN, offer.adPointsPpm()));
        return new OrderWaterfall(offer.id(), PRICE_FEN, lines);
    }

    private static void shares(Split split, List<Line> lines) {
        List<Line> others = new ArrayList<>();
        add(others, Role.REWARDS, shareFloor(PRICE_FEN, split.rewardsPpm()));
        add(others, Role.POOL, shareFloor(PRICE_FEN, split.poolPpm()));
        split.funds()
                .forEach(share -> {
                    long fen = shareFloor(PRICE_FEN, share.ratePpm());
                    if (fen != 0) {
                        others.add(new Line(Role.FUND, share.fund(), share.name(), fen));
                    }
                });
        long cost = shareFloor(PRICE_FEN, split.costPpm());
        long platform = PRICE_FEN - cost - others.stream().mapToLong(Line::amountFen).sum();
        add(lines, Role.COST, cost);
        add(lines, Role.PLATFORM, platform);
        lines.addAll(others);
    }

    private static List<Line> parts(Plan plan, OfferTerms offer, long rewardsFen) {
        List<Line> parts = new ArrayList<>();
        add(parts, Role.DIRECT, shareFloor(PRICE_FEN, offer.referral().directPpm()));
        add(parts, Role.INDIRECT, shareFloor(PRICE_FEN, offer.referral().indirectPpm()));
        plan.block(StoreTerms.class)
                .ifPresent(stores ->
                        add(parts, Role.RECRUITER, shareFloor(PRICE_FEN, stores.recruiterPpm())));
        plan.block(AgentTerms.class)
                .filter(agents -> agents.base() == AgentTerms.Base.ORDER)
                .ifPresent(agents -> add(parts, Role.AGENTS, agentsFen(agents)));
        long claimed = parts.stream().mapToLong(Line::amountFen).sum();
        add(parts, Role.UNCLAIMED, rewardsFen - claimed);
        return parts;
    }

    /** Each additive level is rounded down by itself; differences of floors add up to one floor. */
    private static long agentsFen(AgentTerms agents) {
        if (agents.mode() == AgentTerms.Mode.DIFFERENTIAL) {
            return shareFloor(PRICE_FEN, CashRates.agentsPpm(agents));
        }
        if (agents.pays() != AgentTerms.Pays.CASH) {
            return 0;
        }
        return shareFloor(PRICE_FEN, agents.districtPpm())
                + shareFloor(PRICE_FEN, agents.cityPpm())
                + shareFloor(PRICE_FEN, agents.provincePpm())
                + shareFloor(PRICE_FEN, agents.areaPpm());
    }

    private static void points(PoolTerms pool, OfferTerms offer, List<Line> lines) {
        long contribution = shareFloor(PRICE_FEN, offer.split().poolPpm());
        long value = shareFloor(contribution, offer.mintRatioPpm());
        add(lines, Role.POINTS_AT_PRICE_BEFORE, value);
        add(lines, Role.POINTS_IF_SOLD, pool.retention().payoutFloor(value));
    }

    private static int indexOf(Role role, List<Line> lines) {
        return lines.stream().map(Line::role).toList().indexOf(role);
    }

    private static void add(List<Line> lines, Role role, long amountFen) {
        if (amountFen != 0) {
            lines.add(new Line(role, "", "", amountFen));
        }
    }
}
