package org.tidemark.server.trade.activities;

import java.util.List;
import org.tidemark.server.money.wallet.PointsCard;
import org.tidemark.server.web.site.FactLine;

/**
 * What a member has in a programme of an activity, and may still do.
 *
 * @param member his id
 * @param card his points and what they would bring now, by the quote that his wallet shows
 * @param facts what queue, group and other mechanisms hold for him, a line each
 * @param mayRedeem whether anything would be paid to him now
 * @param issuing whether orders of the programme bring points today
 */
public record ActivityStanding(
        String member, PointsCard card, List<FactLine> facts, boolean mayRedeem, boolean issuing) {

    public ActivityStanding {
        facts = List.copyOf(facts);
    }
}
