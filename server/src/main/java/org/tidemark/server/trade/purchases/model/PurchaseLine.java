package org.tidemark.server.trade.purchases.model;

import org.tidemark.engine.command.Command;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.trade.purchases.model.Parts.Payable;

/**
 * A line of a purchase.
 *
 * @param line its number in the purchase, from 1
 * @param item what it is, as people see it
 * @param terms the offer as it was when the line was ordered
 * @param unitFen what one piece costs before discounts
 * @param discountFen what discounts took off the whole line
 * @param supply what it costs us, and whom we owe it
 * @param paid what was agreed, by source
 * @param left what of it has not gone back
 * @param quantityLeft how many have not gone back
 */
public record PurchaseLine(
        int line,
        Item item,
        Terms terms,
        int quantity,
        long unitFen,
        long discountFen,
        Supply supply,
        Parts paid,
        Parts left,
        int quantityLeft) {

    /**
     * What is bought.
     *
     * @param skuId empty where it is no goods of the shop
     * @param pictureId empty for none
     */
    public record Item(
            String skuId, LocalizedText title, LocalizedText variant, String pictureId) {}

    /**
     * An offer's terms.
     *
     * @param coinsPpm the largest share that coins may pay
     * @param settleDays from receipt until it may settle
     */
    public record Terms(String offer, int coinsPpm, int settleDays) {}

    /**
     * What goods cost us (SPEC 5.2).
     *
     * @param supplier whom we owe it, empty for nobody by name
     * @param unitFen the supply price of a piece, {@link #BY_THE_PLAN} where the offer's split says
     */
    public record Supply(String supplier, long unitFen) {

        /** The offer's share for cost counts. */
        public static final long BY_THE_PLAN = Command.OrderLine.BY_PLAN;

        /** Nothing is known: the plan says. */
        public static final Supply UNKNOWN = new Supply("", BY_THE_PLAN);

        /** Whether there is a price of its own. */
        public boolean known() {
            return unitFen >= 0;
        }
    }

    public PurchaseLine {
        if (quantity <= 0 || discountFen < 0 || quantityLeft < 0 || quantityLeft > quantity) {
            throw new IllegalArgumentException("line " + line + " of " + quantity + " pieces");
        }
        if (paid.amountFen() != Math.multiplyExact(unitFen, quantity) - discountFen) {
            throw new IllegalArgumentException(
                    "line " + line + ": the parts are not what it comes to");
        }
        paid.minus(left);
    }

    /** What it came to, in fen. */
    public long amountFen() {
        return paid.amountFen();
    }

    /** What is left of it, in fen. */
    public long leftFen() {
        return left.amountFen();
    }

    /** What is owed for what is left of it, never more than that comes to; see {@link Supply}. */
    public long supplyLeftFen() {
        return supply.known()
                ? Math.min(leftFen(), Math.multiplyExact(supply.unitFen(), quantityLeft))
                : Supply.BY_THE_PLAN;
    }

    public String skuId() {
        return item.skuId();
    }

    public LocalizedText title() {
        return item.title();
    }

    public LocalizedText variant() {
        return item.variant();
    }

    public String pictureId() {
        return item.pictureId();
    }

    public String offer() {
        return terms.offer();
    }

    public int coinsPpm() {
        return terms.coinsPpm();
    }

    public int settleDays() {
        return terms.settleDays();
    }

    /** Whether it is no goods of the shop: the delivery. */
    public boolean freight() {
        return item.skuId().isEmpty();
    }

    Payable payable() {
        return new Payable(amountFen(), coinsPpm());
    }

    PurchaseLine without(Parts part, int pieces) {
        return withLeft(left.minus(part), quantityLeft - pieces);
    }

    private PurchaseLine withLeft(Parts nowLeft, int piecesLeft) {
        return new PurchaseLine(
                line,
                item,
                terms,
                quantity,
                unitFen,
                discountFen,
                supply,
                paid,
                nowLeft,
                piecesLeft);
    }

    /** The same paid by the provider alone. */
    PurchaseLine outside() {
        Parts all = new Parts(amountFen(), 0, 0);
        return new PurchaseLine(
                line, item, terms, quantity, unitFen, discountFen, supply, all, all, quantityLeft);
    }
}
