package org.tidemark.simulator.tune;

import org.tidemark.engine.plan.CapTerms;
import org.tidemark.engine.plan.OfferTerms;
import org.tidemark.engine.plan.PoolTerms;
import org.tidemark.plan.economics.PoolParameters;

/** The four figures that are searched, in millionths; and whether the cap counts contributions. */
public record Candidate(
        int mintRatioPpm,
        int retentionPpm,
        int capMultiplePpm,
        int poolSharePpm,
        boolean capOfContribution) {

    private static final double ONE = 1_000_000;

    /** An offer as its plan has it. */
    static Candidate of(PoolTerms pool, OfferTerms offer) {
        return new Candidate(
                offer.mintRatioPpm(),
                pool.retentionPpm(),
                pool.cap().multiplePpm(),
                offer.split().poolPpm(),
                pool.cap().basis() == CapTerms.Basis.CONTRIBUTION);
    }

    /** How far it is from another one, in millionths altogether. */
    long distance(Candidate other) {
        return Math.abs((long) mintRatioPpm - other.mintRatioPpm)
                + Math.abs((long) retentionPpm - other.retentionPpm)
                + Math.abs((long) capMultiplePpm - other.capMultiplePpm)
                + Math.abs((long) poolSharePpm - other.poolSharePpm);
    }

    /** For the closed forms. */
    PoolParameters parameters() {
        double pool = poolSharePpm / ONE;
        return new PoolParameters(
                pool,
                mintRatioPpm / ONE,
                (ONE - retentionPpm) / ONE,
                capMultiplePpm / ONE * (capOfContribution ? pool : 1));
    }

    /** Whether a forced exit pays at least that much of the price, exactly. */
    boolean exitPaysAtLeast(long sharePpm) {
        double kept = ONE - retentionPpm; // products of whole numbers below 2^53 are exact
        double cap = (double) capMultiplePpm * (capOfContribution ? poolSharePpm : ONE);
        return kept * (cap / ONE) >= sharePpm * ONE;
    }
}
