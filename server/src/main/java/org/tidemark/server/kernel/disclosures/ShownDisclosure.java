package org.tidemark.server.kernel.disclosures;

import java.time.OffsetDateTime;

/**
 * A disclosure as it was shown.
 *
 * @param id SHA-256 of what it says
 * @param priceFen the price that was taken as the example: the order's amount
 * @param coins what of it was to be paid with coins, in hundredths
 * @param eligibleFen what of it was to earn points
 * @param plan SHA-256 of the plan that was in force
 * @param lines the whole in three lines, for an element of class {@code disclosure}
 * @param html what stands inside the element of class {@code disclosure}
 * @param words the same as plain text
 */
public record ShownDisclosure(
        String id,
        OffsetDateTime madeAt,
        String programme,
        String offer,
        long priceFen,
        long coins,
        long eligibleFen,
        String language,
        String plan,
        String lines,
        String html,
        String words) {}
