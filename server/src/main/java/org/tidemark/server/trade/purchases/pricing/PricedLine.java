package org.tidemark.server.trade.purchases.pricing;

import org.tidemark.server.trade.purchases.model.Parts;
import org.tidemark.server.trade.purchases.model.PurchaseLine;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Item;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Supply;
import org.tidemark.server.trade.purchases.model.PurchaseLine.Terms;

/**
 * A line while its price is made.
 *
 * @param line its number, from 1
 * @param grams what all of its pieces weigh
 * @param unitFen of a piece before discounts
 * @param discountFen what was taken off the whole line so far
 * @param coinsFen what coins pay of it so far
 * @param walletFen what the wallet pays of it so far
 */
public record PricedLine(
        int line,
        Item item,
        Terms terms,
        Supply supply,
        int quantity,
        long grams,
        long unitFen,
        long discountFen,
        long coinsFen,
        long walletFen) {

    /** What it comes to, in fen. */
    public long amountFen() {
        return Math.multiplyExact(unitFen, quantity) - discountFen;
    }

    /** The most that can still be taken off: it pays its goods, and is never for nothing. */
    public long mostDiscountFen() {
        long least = supply.known() ? Math.multiplyExact(supply.unitFen(), quantity) : 1;
        return Math.max(0, amountFen() - Math.max(1, least));
    }

    /** What is owed for it, never more than it comes to; see {@link Supply}. */
    public long supplyFen() {
        return supply.known()
                ? Math.min(amountFen(), Math.multiplyExact(supply.unitFen(), quantity))
                : Supply.BY_THE_PLAN;
    }

    /** The most that coins may pay of it (SPEC 5.2). */
    public long mostCoinsFen() {
        return new Parts.Payable(amountFen(), terms.coinsPpm()).mostCoinsFen();
    }

    /** By source. */
    public Parts parts() {
        return new Parts(amountFen() - coinsFen - walletFen, coinsFen, walletFen);
    }

    /** Whether it is goods of the shop, and not their delivery. */
    public boolean goods() {
        return !item.skuId().isEmpty();
    }

    PricedLine at(long fen) {
        return new PricedLine(
                line, item, terms, supply, quantity, grams, fen, discountFen, coinsFen, walletFen);
    }

    PricedLine less(long fen) {
        return new PricedLine(
                line,
                item,
                terms,
                supply,
                quantity,
                grams,
                unitFen,
                discountFen + fen,
                coinsFen,
                walletFen);
    }

    PricedLine paidBy(long coins, long wallet) {
        return new PricedLine(
                line, item, terms, supply, quantity, grams, unitFen, discountFen, coins, wallet);
    }

    PurchaseLine ordered() {
        return new PurchaseLine(
                line,
                item,
                terms,
                quantity,
                unitFen,
                discountFen,
                supply,
                parts(),
                parts(),
                quantity);
    }
}
