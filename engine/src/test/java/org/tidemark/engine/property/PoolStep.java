package org.tidemark.engine.property;

import java.math.BigInteger;
import java.util.List;

/** One thing that happened to a pool: how it was before, what moved, how it is after. */
public sealed interface PoolStep {

    /** The pool before. */
    PoolFigures before();

    /** The pool after. */
    PoolFigures after();

    /** What came into the reserve, less what left it for good, in fen. */
    BigInteger netInflow();

    /** What went to the orphan account, in fen. */
    BigInteger orphaned();

    /** Points minted less points burned. */
    BigInteger netMinted();

    /** An order or a grant: so much paid in, points for so much of it. */
    record Minting(
            PoolFigures before,
            PoolFigures after,
            BigInteger contribution,
            BigInteger value,
            BigInteger minted)
            implements PoolStep {

        @Override
        public BigInteger netInflow() {
            return contribution;
        }

        @Override
        public BigInteger orphaned() {
            return BigInteger.ZERO;
        }

        @Override
        public BigInteger netMinted() {
            return minted;
        }
    }

    /** Points sold to the pool by their holder. */
    record Redemption(
            PoolFigures before,
            PoolFigures after,
            BigInteger points,
            BigInteger gross,
            BigInteger payout,
            BigInteger orphaned,
            long retentionPpm,
            boolean sweptAfter)
            implements PoolStep {

        @Override
        public BigInteger netInflow() {
            return payout.negate();
        }

        @Override
        public BigInteger netMinted() {
            return points.negate();
        }
    }

    /**
     * A holding redeemed by force because what is left is dust; the pool just before whatever left
     * it, and who else held points just before.
     */
    record Sweep(
            PoolFigures before,
            PoolFigures after,
            PoolFigures beforeItsCause,
            Holding leaver,
            List<Holding> others,
            BigInteger gross,
            BigInteger payout,
            BigInteger orphaned,
            long retentionPpm,
            boolean sweptAfter)
            implements PoolStep {

        @Override
        public BigInteger netInflow() {
            return payout.negate();
        }

        @Override
        public BigInteger netMinted() {
            return leaver.points().negate();
        }
    }

    /** A forced redemption; who left, and who else held points just before. */
    record Exit(
            PoolFigures before,
            PoolFigures after,
            Holding leaver,
            List<Holding> others,
            BigInteger gross,
            BigInteger payout,
            BigInteger orphaned,
            long retentionPpm,
            boolean sweptAfter)
            implements PoolStep {

        /** Whether somebody else's cap is at the very same price. */
        boolean isTied() {
            return others.stream().anyMatch(other -> leaver.compareTrigger(other) == 0);
        }

        @Override
        public BigInteger netInflow() {
            return payout.negate();
        }

        @Override
        public BigInteger netMinted() {
            return leaver.points().negate();
        }
    }

    /** A reversed order: so much asked back, so many points burned, so much paid back. */
    record Reversal(
            PoolFigures before,
            PoolFigures after,
            BigInteger askedBack,
            BigInteger burned,
            BigInteger paidBack,
            BigInteger orphaned,
            boolean sweptAfter)
            implements PoolStep {

        @Override
        public BigInteger netInflow() {
            return paidBack.negate();
        }

        @Override
        public BigInteger netMinted() {
            return burned.negate();
        }
    }

    /** Money for the reserve and no points for it. */
    record Inflow(PoolFigures before, PoolFigures after, BigInteger amount) implements PoolStep {

        @Override
        public BigInteger netInflow() {
            return amount;
        }

        @Override
        public BigInteger orphaned() {
            return BigInteger.ZERO;
        }

        @Override
        public BigInteger netMinted() {
            return BigInteger.ZERO;
        }
    }

    /** The end of a command: nothing moves any more; who holds points. */
    record Rest(PoolFigures before, List<Holding> holdings) implements PoolStep {

        @Override
        public PoolFigures after() {
            return before;
        }

        @Override
        public BigInteger netInflow() {
            return BigInteger.ZERO;
        }

        @Override
        public BigInteger orphaned() {
            return BigInteger.ZERO;
        }

        @Override
        public BigInteger netMinted() {
            return BigInteger.ZERO;
        }
    }
}
