package org.tidemark.server.trade.orders;

import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.trade.orders.Parts.Payable;

/**
 * A line of an order: so many of one SKU at the price of the day it was ordered, or the freight.
 *
 * @param line its number in the order, from 1
 * @param skuId empty for the freight
 * @param pictureId empty for none
 * @param coinsPpm the largest share that coins may pay, as the offer had it
 * @param settleDays from receipt until it may settle, as the offer had it
 * @param paid what was agreed, by source
 * @param left what of it has not gone back
 * @param quantityLeft how many have not gone back
 */
public record OrderLine(
        int line,
        String skuId,
        LocalizedText title,
        LocalizedText variant,
        String pictureId,
        String offer,
        int coinsPpm,
        int settleDays,
        int quantity,
        long unitFen,
        Parts paid,
        Parts left,
        int quantityLeft) {

    /** A line as it is ordered: nothing has gone back. */
    static OrderLine ordered(int line, Wish wish, Parts paid) {
        return new OrderLine(
                line,
                wish.skuId(),
                wish.title(),
                wish.variant(),
                wish.pictureId(),
                wish.offer(),
                wish.coinsPpm(),
                wish.settleDays(),
                wish.quantity(),
                wish.unitFen(),
                paid,
                paid,
                wish.quantity());
    }

    /** Whether it is the delivery, not goods. */
    public boolean freight() {
        return skuId.isEmpty();
    }

    /** What it came to, in fen. */
    public long amountFen() {
        return paid.amountFen();
    }

    /** What is left of it, in fen. */
    public long leftFen() {
        return left.amountFen();
    }

    /** A line before it is known how it is paid. */
    public record Wish(
            String skuId,
            LocalizedText title,
            LocalizedText variant,
            String pictureId,
            String offer,
            int coinsPpm,
            int settleDays,
            int quantity,
            long unitFen) {

        public long amountFen() {
            return Math.multiplyExact(unitFen, quantity);
        }

        Payable payable() {
            return new Payable(amountFen(), coinsPpm);
        }
    }
}
