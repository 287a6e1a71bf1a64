package org.tidemark.simulator.backtest;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * SPEC 5.2 to 5.4 for one pool of 30 %, mint ratio 70 %, retention 20 %, issue price 1.00, written
 * out in big integers with a scan for exits: slow and plain, to compare with.
 */
final class NaivePool {

    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    private final Map<String, Holder> holders = new LinkedHashMap<>();
    private final BigInteger capPpm;
    private BigInteger reserve = BigInteger.ZERO;
    private BigInteger supply = BigInteger.ZERO;
    private BigInteger paidOut = BigInteger.ZERO;
    private int exits;

    NaivePool(long capPpm) {
        this.capPpm = BigInteger.valueOf(capPpm);
    }

    /** A member's part. */
    static final class Holder {
        private BigInteger points = BigInteger.ZERO;
        private BigInteger cycleSpend = BigInteger.ZERO;
        private BigInteger spend = BigInteger.ZERO;
        private BigInteger cashOut = BigInteger.ZERO;
        private BigInteger discount = BigInteger.ZERO;

        long points() {
            return points.longValueExact();
        }

        long spend() {
            return spend.longValueExact();
        }

        long cashOut() {
            return cashOut.longValueExact();
        }

        long discount() {
            return discount.longValueExact();
        }
    }

    void order(String member, long fen) {
        Holder holder = holders.computeIfAbsent(member, _ -> new Holder());
        BigInteger amount = BigInteger.valueOf(fen);
        BigInteger contribution = share(amount, 300_000);
        BigInteger value = share(contribution, 700_000);
        BigInteger minted =
                supply.signum() > 0
                        ? value.multiply(supply).divide(reserve)
                        : value.multiply(MILLION).divide(BigInteger.valueOf(100));
        reserve = reserve.add(contribution);
        supply = supply.add(minted);
        holder.points = holder.points.add(minted);
        holder.spend = holder.spend.add(amount);
        holder.discount = holder.discount.add(contribution);
        if (minted.signum() > 0) {
            holder.cycleSpend = holder.cycleSpend.add(amount);
        }
        while (exitOne()) {
            exits++;
        }
    }

    private boolean exitOne() {
        Holder first = null;
        for (Holder holder : holders.values()) {
            boolean due =
                    holder.points.signum() > 0
                            && holder.points
                                            .multiply(reserve)
                                            .compareTo(cap(holder).multiply(supply))
                                    >= 0;
            if (due
                    && (first == null
                            || cap(holder)
                                            .multiply(first.points)
                                            .compareTo(cap(first).multiply(holder.points))
                                    < 0)) {
                first = holder;
            }
        }
        if (first == null) {
            return false;
        }
        BigInteger gross = cap(first).min(first.points.multiply(reserve).divide(supply));
        BigInteger kept =
                gross.multiply(BigInteger.valueOf(200_000))
                        .add(MILLION)
                        .subtract(BigInteger.ONE)
                        .divide(MILLION);
        BigInteger payout = gross.subtract(kept);
        reserve = reserve.subtract(payout);
        supply = supply.subtract(first.points);
        paidOut = paidOut.add(payout);
        first.cashOut = first.cashOut.add(payout);
        first.points = BigInteger.ZERO;
        first.cycleSpend = BigInteger.ZERO;
        return true;
    }

    private BigInteger cap(Holder holder) {
        return holder.cycleSpend.multiply(capPpm).divide(MILLION);
    }

    private static BigInteger share(BigInteger amount, long ppm) {
        return amount.multiply(BigInteger.valueOf(ppm)).divide(MILLION);
    }

    Map<String, Holder> holders() {
        return holders;
    }

    long reserve() {
        return reserve.longValueExact();
    }

    long supply() {
        return supply.longValueExact();
    }

    long price() {
        return reserve.multiply(BigInteger.TEN.pow(10)).divide(supply).longValueExact();
    }

    long paidOut() {
        return paidOut.longValueExact();
    }

    int exits() {
        return exits;
    }

    /** What a sale of all of a member's points would pay now. */
    long value(Holder holder) {
        BigInteger gross = holder.points.multiply(reserve).divide(supply);
        BigInteger kept =
                gross.multiply(BigInteger.valueOf(200_000))
                        .add(MILLION)
                        .subtract(BigInteger.ONE)
                        .divide(MILLION);
        return gross.subtract(kept).longValueExact();
    }
}
