package org.tidemark.engine.plan;

/**
 * At {@code multiple} times the basis a holding is redeemed by force (SPEC 5.4).
 *
 * @param multiplePpm the multiple in millionths, 1 to {@link #MAX_MULTIPLE_PPM}
 * @param basis what counts as spend
 */
public record CapTerms(int multiplePpm, Basis basis) {

    /** The largest multiple a plan may name: 1000. */
    public static final int MAX_MULTIPLE_PPM = 1_000_000_000;

    /** What a position's spend is made of. */
    public enum Basis {
        SPEND,
        CONTRIBUTION
    }
}
