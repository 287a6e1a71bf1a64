package org.tidemark.engine.property;

import java.math.BigInteger;
import org.tidemark.engine.property.PoolStep.Exit;
import org.tidemark.engine.property.PoolStep.Inflow;
import org.tidemark.engine.property.PoolStep.Minting;
import org.tidemark.engine.property.PoolStep.Redemption;
import org.tidemark.engine.property.PoolStep.Rest;
import org.tidemark.engine.property.PoolStep.Reversal;
import org.tidemark.engine.property.PoolStep.Sweep;

/**
 * What holds for every step of every pool (SPEC 5.2 to 5.5 and 6), in numbers without limits and
 * without a word of how the engine computes it.
 */
public enum PoolProperty {
    /** SPEC 6.2: an epoch ends when no points are in circulation. */
    THE_PRICE_NEVER_FALLS_WITHIN_AN_EPOCH {
        @Override
        public boolean holds(PoolStep step) {
            return step.after().isEmpty() || step.after().notCheaperThan(step.before());
        }
    },

    /** SPEC 6.4, step by step. */
    THE_RESERVE_IS_WHAT_CAME_IN_LESS_WHAT_WENT_OUT {
        @Override
        public boolean holds(PoolStep step) {
            BigInteger expected =
                    step.before().reserve().add(step.netInflow()).subtract(step.orphaned());
            return step.after().reserve().equals(expected) && expected.signum() >= 0;
        }
    },

    /** SPEC 6.3. */
    THE_SUPPLY_IS_WHAT_WAS_MINTED_LESS_WHAT_WAS_BURNED {
        @Override
        public boolean holds(PoolStep step) {
            BigInteger expected = step.before().supply().add(step.netMinted());
            return step.after().supply().equals(expected) && expected.signum() >= 0;
        }
    },

    /** SPEC 5.2 step 6. */
    POINTS_ARE_BOUGHT_AT_THE_PRICE_BEFORE_ROUNDED_DOWN {
        @Override
        public boolean holds(PoolStep step) {
            return !(step instanceof Minting minting)
                    || minting.minted().equals(minting.before().pointsFloor(minting.value()));
        }
    },

    /** SPEC 5.2 and 5.6: points are handed out for a part of what is paid in. */
    POINTS_ARE_WORTH_NO_MORE_THAN_WAS_PAID_IN {
        @Override
        public boolean holds(PoolStep step) {
            return !(step instanceof Minting minting)
                    || minting.value().compareTo(minting.contribution()) <= 0;
        }
    },

    /** SPEC 5.3. */
    A_REDEMPTION_IS_WORTH_ITS_POINTS_ROUNDED_DOWN {
        @Override
        public boolean holds(PoolStep step) {
            return !(step instanceof Redemption redemption)
                    || redemption
                            .gross()
                            .equals(redemption.before().valueFloor(redemption.points()));
        }
    },

    /** SPEC 5.3: a remainder worth less than 1.00 is dust, at the price before the burn. */
    DUST_IS_SWEPT_AND_NOTHING_ELSE_IS {
        @Override
        public boolean holds(PoolStep step) {
            return switch (step) {
                case Redemption r -> isDust(r) == r.sweptAfter();
                case Exit e -> isDust(e) == e.sweptAfter();
                case Reversal r -> (r.burned().signum() > 0 && isDust(r)) == r.sweptAfter();
                case Minting _, Sweep _, Inflow _, Rest _ -> true;
            };
        }

        private boolean isDust(PoolStep step) {
            BigInteger left = step.after().supply();
            return left.signum() > 0
                    && step.before().valueFloor(left).compareTo(BigInteger.valueOf(100)) < 0;
        }
    },

    /** SPEC 5.3: what is swept gets the price before whatever left the dust. */
    A_SWEEP_IS_WORTH_ITS_POINTS_AT_THE_PRICE_BEFORE_ITS_CAUSE {
        @Override
        public boolean holds(PoolStep step) {
            return !(step instanceof Sweep sweep)
                    || sweep.gross()
                            .equals(sweep.beforeItsCause().valueFloor(sweep.leaver().points()));
        }
    },

    /** SPEC 5.3: by enrolment order, and all that is left. */
    A_SWEEP_GOES_BY_ENROLMENT_AND_LEAVES_NOBODY {
        @Override
        public boolean holds(PoolStep step) {
            return !(step instanceof Sweep sweep)
                    || sweep.sweptAfter() != sweep.after().isEmpty()
                            && sweep.others().stream()
                                    .allMatch(
                                            other -> sweep.leaver().enrolled() < other.enrolled());
        }
    },

    /** SPEC 5.4: the strict cap. */
    AN_EXIT_IS_WORTH_WHAT_IS_LEFT_UNTIL_THE_CAP_AND_NO_MORE {
        @Override
        public boolean holds(PoolStep step) {
            return !(step instanceof Exit exit)
                    || exit.gross()
                            .equals(
                                    exit.leaver()
                                            .room()
                                            .max(BigInteger.ZERO)
                                            .min(exit.before().valueFloor(exit.leaver().points())));
        }
    },

    /** SPEC 5.4: nobody leaves before the price has reached his cap. */
    NOBODY_LEAVES_BEFORE_THE_CAP {
        @Override
        public boolean holds(PoolStep step) {
            return !(step instanceof Exit exit) || exit.leaver().isDue(exit.before());
        }
    },

    /** SPEC 5.4 and 6.5: as long as one is due, one leaves. */
    NOBODY_STAYS_WHO_IS_DUE {
        @Override
        public boolean holds(PoolStep step) {
            return !(step instanceof Rest rest)
                    || rest.holdings().stream().noneMatch(holding -> holding.isDue(rest.before()));
        }
    },

    /** SPEC 5.4: the order in which they leave. */
    THE_LEAST_TRIGGER_LEAVES_FIRST {
        @Override
        public boolean holds(PoolStep step) {
            return !(step instanceof Exit exit)
                    || exit.others().stream()
                            .allMatch(other -> exit.leaver().compareTrigger(other) <= 0);
        }
    },

    /** SPEC 5.4: of those whose cap is at the very same price, who was enrolled first. */
    OF_EQUAL_TRIGGERS_THE_FIRST_ENROLLED_LEAVES_FIRST {
        @Override
        public boolean holds(PoolStep step) {
            return !(step instanceof Exit exit)
                    || exit.others().stream()
                            .filter(other -> exit.leaver().compareTrigger(other) == 0)
                            .allMatch(other -> exit.leaver().enrolled() < other.enrolled());
        }
    },

    /** SPEC 5.3 and 5.4: the retention, rounded up, stays in the reserve. */
    THE_RETENTION_IS_NOT_PAID_OUT {
        @Override
        public boolean holds(PoolStep step) {
            return switch (step) {
                case Redemption r -> isNet(r.payout(), r.gross(), r.retentionPpm());
                case Exit e -> isNet(e.payout(), e.gross(), e.retentionPpm());
                case Sweep s -> isNet(s.payout(), s.gross(), s.retentionPpm());
                case Minting _, Reversal _, Inflow _, Rest _ -> true;
            };
        }
    },

    /** SPEC 5.5: what was paid in, but no more than the points that go are worth now. */
    A_REVERSAL_PAYS_BACK_WHAT_CAME_IN_OR_THE_VALUE_OF_ITS_POINTS {
        @Override
        public boolean holds(PoolStep step) {
            return !(step instanceof Reversal reversal)
                    || reversal.paidBack()
                            .equals(
                                    reversal.askedBack()
                                            .min(reversal.before().valueFloor(reversal.burned())));
        }
    },

    /** SPEC 5.3: the orphan rule. */
    WHAT_NO_POINT_HAS_A_CLAIM_ON_IS_ORPHANED {
        @Override
        public boolean holds(PoolStep step) {
            boolean emptied =
                    step.before().supply().signum() > 0 && step.after().supply().signum() == 0;
            return emptied ? step.after().reserve().signum() == 0 : step.orphaned().signum() == 0;
        }
    };

    private static final BigInteger ONE_PPM = BigInteger.valueOf(1_000_000);

    /** Whether the property holds for that step; what the step has no part in holds. */
    public abstract boolean holds(PoolStep step);

    /** Floor of what is left of the gross: the greatest whole number that is not above it. */
    private static boolean isNet(BigInteger payout, BigInteger gross, long retentionPpm) {
        BigInteger left = gross.multiply(ONE_PPM.subtract(BigInteger.valueOf(retentionPpm)));
        return payout.equals(left.divide(ONE_PPM));
    }
}
