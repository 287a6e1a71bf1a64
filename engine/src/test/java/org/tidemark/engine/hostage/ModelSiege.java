package org.tidemark.engine.hostage;

import java.math.BigInteger;
import org.tidemark.engine.property.Dice;
import org.tidemark.engine.wrongpool.Mistake;
import org.tidemark.engine.wrongpool.ModelPool;
import org.tidemark.engine.wrongpool.ModelPool.Terms;

/** Before a pool of a few lines, which may be wrong. */
final class ModelSiege implements Siege {

    private static final int MILLION = 1_000_000;
    private static final int POOL_PERCENT = 30;
    private static final int MINT_PPM = 700_000;
    private static final int HONEST = 8;
    private static final BigInteger DUST_FEN = BigInteger.valueOf(100);

    private final ModelPool pool;
    private final int retentionPpm;
    private long cashFen = BUDGET_FEN;

    /** A young pool, on terms of that seed. */
    ModelSiege(long seed, Mistake rules) {
        retentionPpm = new Dice(seed).oneOf(200_000, 200_000, 0);
        pool =
                new ModelPool(
                        new Terms(100, MINT_PPM, retentionPpm, 3L * MILLION), rules, HONEST + 2);
    }

    @Override
    public void move(Move move) {
        int who = move.account() % HONEST;
        BigInteger held = pool.points(who);
        switch (move.kind()) {
            case BUY, BUY_WITH_COINS -> buy(who, move.amount(cashFen));
            case SELL_ALL, REFUND, VOID -> sell(who, held);
            case SELL_PART, REFUND_PART, HOLD ->
                    sell(who, BigInteger.valueOf(move.part(held.longValue())));
            case SELL_ALL_BUT_DUST, RELEASE -> sell(who, held.subtract(dust()));
        }
    }

    private BigInteger dust() {
        BigInteger reserve = pool.reserve().max(BigInteger.ONE);
        return pool.supply().multiply(DUST_FEN).divide(reserve).add(BigInteger.ONE);
    }

    private void buy(int who, long amountFen) {
        cashFen -= amountFen;
        pool.order(who, amountFen * POOL_PERCENT / 100);
    }

    private void sell(int who, BigInteger points) {
        if (points.signum() > 0 && points.compareTo(pool.points(who)) <= 0) {
            cashFen += payout(pool.value(points).longValue());
            if (!pool.redeem(who, points)) {
                cashFen -= payout(pool.value(points).longValue());
            }
        }
    }

    private long payout(long grossFen) {
        return grossFen - Math.ceilDiv(grossFen * retentionPpm, MILLION);
    }

    @Override
    public double mintingPrice() {
        return pool.mintingPrice();
    }

    @Override
    public long gainFen() {
        return cashFen - BUDGET_FEN;
    }

    @Override
    public Sale honest(long amountFen) {
        long contribution = amountFen * POOL_PERCENT / 100;
        long fair = payout(contribution * MINT_PPM / MILLION);
        pool.order(HONEST + 1, contribution);
        pool.order(HONEST, contribution);
        BigInteger points = pool.points(HONEST);
        if (points.signum() == 0) {
            return new Sale(fair, 0, 0);
        }
        long worth = payout(pool.value(points).longValue());
        return new Sale(fair, worth, pool.redeem(HONEST, points) ? worth : 0);
    }
}
