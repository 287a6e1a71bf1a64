package org.tidemark.server.kernel.approvals;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.tidemark.engine.money.Fen;

/**
 * What one person may do alone in a day, in yuan; 0 for nothing. Appointments, weights, shares and
 * accounts of staff have no sum in which they could be counted: they always need two.
 *
 * @param coins issued, by their nominal value
 * @param orders placed for members, by what they come to
 * @param redemptions for members, by what they pay
 * @param patience how long a proposal waits for a second person
 */
@ConfigurationProperties("tidemark.approvals")
public record ApprovalProperties(
        @DefaultValue("100.00") Fen coins,
        @DefaultValue("2000.00") Fen orders,
        @DefaultValue("200.00") Fen redemptions,
        @DefaultValue("7d") Duration patience) {

    /** What of it may be done alone in a day, in fen. */
    public long aloneFen(ApprovalAction action) {
        return switch (action) {
            case AGENT, LEADER, WEIGHT, SHARES, STAFF -> 0;
            case COINS -> coins.fen();
            case ORDER -> orders.fen();
            case REDEEM -> redemptions.fen();
        };
    }
}
