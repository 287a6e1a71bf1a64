package org.tidemark.server.trade.orders.register;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.trade.orders.Delivery;
import org.tidemark.server.trade.orders.OrderState;
import org.tidemark.server.trade.purchases.model.Parts;

/**
 * An order in the list of all.
 *
 * @param page where staff see it, empty for nowhere
 * @param at when it was placed; of an order without a purchase when it was settled
 * @param storeId empty for none
 * @param goods what is in it, a line each; the delivery is none of them
 * @param pieces how many pieces of goods
 * @param paid what it comes to, by source
 * @param refundedFen what of it went back, to whatever paid it
 * @param carrier empty before it is shipped
 * @param delivery where it goes; empty where nothing is sent
 * @param attention why a person must look: the number of a review or a note, empty for no reason
 */
public record RegisterRow(
        String id,
        OrderChannel channel,
        String page,
        OffsetDateTime at,
        String memberId,
        String storeId,
        OrderState state,
        List<LocalizedText> goods,
        int pieces,
        Parts paid,
        long refundedFen,
        String carrier,
        String tracking,
        Optional<Delivery> delivery,
        String attention) {

    public RegisterRow {
        goods = List.copyOf(goods);
    }

    /** What it comes to, in fen. */
    public long totalFen() {
        return paid.amountFen();
    }

    OrderPlace place() {
        return new OrderPlace(at, id);
    }
}
