package org.tidemark.simulator.tune;

/**
 * What the engine really did with equal orders whose buyers held until a forced exit; what they
 * still hold counts at the last price, each alone.
 *
 * @param orders how many, each of another member
 * @param priceFen of each
 * @param betterOff orders with at least the discount's money
 * @param medianFen cash of the order in the middle, by cash
 * @param lastFen cash of the last order
 * @param allBack orders with at least their price
 * @param forcedExits how many were forced out
 * @param breakEvenOrders how many orders there were when selling would have paid the price of the
 *     order that is watched; 0 where that never came
 * @param watched which order that is, counted from 1
 */
public record Counted(
        int orders,
        long priceFen,
        int betterOff,
        long medianFen,
        long lastFen,
        int allBack,
        long forcedExits,
        int breakEvenOrders,
        int watched) {

    double betterOffShare() {
        return (double) betterOff / orders;
    }

    double medianShare() {
        return (double) medianFen / priceFen;
    }

    double lastShare() {
        return (double) lastFen / priceFen;
    }
}
