package org.tidemark.engine.property;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tidemark.engine.LedgerView;
import org.tidemark.engine.command.Command.Order;
import org.tidemark.engine.command.Command.OrderLine;
import org.tidemark.engine.plan.CapTerms.Basis;
import org.tidemark.engine.plan.EligibilityLimits;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.PoolTerms;

/**
 * What an order mints, computed a second time from the text of SPEC 5.2 steps 2, 4 and 6, in
 * numbers without limits; and what was eligible before, kept for every day there ever was.
 */
final class MintOracle {

    private static final BigInteger ONE_PPM = BigInteger.valueOf(1_000_000);

    /** What an order does in one programme. */
    record Expected(
            BigInteger contribution,
            BigInteger unclaimedAtMost,
            BigInteger value,
            BigInteger eligible,
            BigInteger minted,
            BigInteger spend) {}

    private final Map<String, BigInteger> eligibleOnDay = new HashMap<>();
    private final Map<String, BigInteger> eligibleEver = new HashMap<>();

    /** The sums of an order's lines in one programme. */
    private static final class Sums {
        private BigInteger paid = BigInteger.ZERO;
        private BigInteger contribution = BigInteger.ZERO;
        private BigInteger rewards = BigInteger.ZERO;
        private BigInteger value = BigInteger.ZERO;

        void add(OrderLine line, OfferTerms terms) {
            BigInteger y = BigInteger.valueOf(line.amountFen() - line.coins());
            BigInteger c = share(y, terms.split().poolPpm());
            paid = paid.add(y);
            contribution = contribution.add(c);
            rewards = rewards.add(share(y, terms.split().rewardsPpm()));
            value = value.add(share(c, terms.mintRatioPpm()));
        }
    }

    private static BigInteger share(BigInteger amount, long ratePpm) {
        return amount.multiply(BigInteger.valueOf(ratePpm)).divide(ONE_PPM);
    }

    /**
     * What the order will do, by programme number, in the programmes with a pool; asked before it
     * is executed.
     */
    Map<Integer, Expected> expect(Order order, LedgerView view, Map<Integer, PoolFigures> pools) {
        Map<Integer, Sums> sums = new LinkedHashMap<>();
        for (OrderLine line : order.lines()) {
            for (int programme = 0; programme < view.programmeCount(); programme++) {
                int number = programme;
                view.plan(programme)
                        .offer(line.offer())
                        .ifPresent(terms ->
                                sums.computeIfAbsent(number, p -> new Sums()).add(line, terms));
            }
        }
        Map<Integer, Expected> expected = new LinkedHashMap<>();
        sums.forEach((programme, sum) ->
                view.plan(programme)
                        .block(PoolTerms.class)
                        .ifPresent(terms ->
                                expected.put(
                                        programme,
                                        expect(
                                                sum,
                                                terms,
                                                eligible(order, view, programme, terms, sum.paid),
                                                pools.get(programme)))));
        return expected;
    }

    private static Expected expect(
            Sums sums, PoolTerms terms, BigInteger eligible, PoolFigures pool) {
        BigInteger value =
                eligible.compareTo(sums.paid) < 0
                        ? sums.value.multiply(eligible).divide(sums.paid)
                        : sums.value;
        BigInteger minted = eligible.signum() == 0 ? BigInteger.ZERO : pool.pointsFloor(value);
        BigInteger spend =
                terms.cap().basis() == Basis.SPEND || sums.paid.signum() == 0
                        ? eligible
                        : sums.contribution.multiply(eligible).divide(sums.paid);
        boolean counts = minted.signum() > 0;
        BigInteger unclaimedAtMost =
                terms.unclaimedRewards() == PoolTerms.UnclaimedRewards.POOL
                        ? sums.rewards
                        : BigInteger.ZERO;
        return new Expected(
                sums.contribution,
                unclaimedAtMost,
                eligible.signum() == 0 ? BigInteger.ZERO : value,
                counts ? eligible : BigInteger.ZERO,
                minted,
                counts ? spend : BigInteger.ZERO);
    }

    private BigInteger eligible(
            Order order, LedgerView view, int programme, PoolTerms terms, BigInteger paid) {
        EligibilityLimits limits = terms.limits();
        boolean verified = view.member(view.memberIndex(order.member())).verified();
        if (view.pool(programme).paused()
                || !terms.issuance().contains(order.at().localEpochDay())
                || limits.verifiedOnly() && !verified) {
            return BigInteger.ZERO;
        }
        BigInteger that = eligibleOnDay.getOrDefault(dayKey(order, programme), BigInteger.ZERO);
        BigInteger ever = eligibleEver.getOrDefault(key(order, programme), BigInteger.ZERO);
        return paid.min(BigInteger.valueOf(limits.perOrderFen()))
                .min(BigInteger.valueOf(limits.perDayFen()).subtract(that))
                .min(BigInteger.valueOf(limits.totalFen()).subtract(ever))
                .max(BigInteger.ZERO);
    }

    /** The order was accepted: what it made eligible counts for good. */
    void accepted(Order order, Map<Integer, Expected> expected) {
        expected.forEach((programme, done) -> {
            eligibleOnDay.merge(dayKey(order, programme), done.eligible(), BigInteger::add);
            eligibleEver.merge(key(order, programme), done.eligible(), BigInteger::add);
        });
    }

    private static String key(Order order, int programme) {
        return programme + " " + order.member();
    }

    private static String dayKey(Order order, int programme) {
        return key(order, programme) + " " + order.at().localDate();
    }
}
