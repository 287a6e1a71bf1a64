package org.tidemark.engine.plan;

import java.time.Period;

/**
 * A class of goods: how each yuan of its price is split and what it earns (SPEC 3).
 *
 * @param id id of the offer, unique in a ledger, {@code [a-z0-9-]{1,40}}
 * @param title name for people
 * @param zone what the offer means for enrolment
 * @param split how the price is shared out, exactly 100 %
 * @param mintRatioPpm the offer's own mint ratio or else the pool's; 0 without a pool
 * @param adPointsPpm ad points as a share of the paid part, 0 for none; may exceed 1_000_000
 * @param referral the offer's own referral rates on an order or else the programme's
 * @param coinsPpm largest share payable with coins, 0 for none
 * @param settle time from receipt until the order settles
 */
public record OfferTerms(
        String id,
        LocalizedText title,
        Zone zone,
        Split split,
        int mintRatioPpm,
        int adPointsPpm,
        ReferralRates referral,
        int coinsPpm,
        Period settle) {

    /** What buying an offer means for a member's standing. */
    public enum Zone {
        STANDARD,
        ENROLMENT,
        REPURCHASE
    }
}
