package org.tidemark.server.trade.front;

import java.time.LocalDate;
import org.tidemark.engine.plan.LocalizedText;

/**
 * A banner at the front of the shop.
 *
 * @param link a page of this shop, as a path
 * @param picture empty for none
 * @param from the first day on which it is shown, by the ledger's zone
 * @param until the last
 * @param place the least first
 */
public record FrontBanner(
        String id,
        LocalizedText text,
        String link,
        String picture,
        LocalDate from,
        LocalDate until,
        int place,
        String by) {

    /** Whether it is shown on a day. */
    public boolean isShown(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
