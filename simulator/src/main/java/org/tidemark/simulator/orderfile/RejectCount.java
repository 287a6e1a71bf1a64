package org.tidemark.simulator.orderfile;

/**
 * Rows that became no order for one reason.
 *
 * @param moneyFen what they carry, refunds counting like sales
 * @param unknown those of which no amount could be read
 */
public record RejectCount(long rows, long moneyFen, long unknown) {

    /** None. */
    public static final RejectCount NONE = new RejectCount(0, 0, 0);

    /** Both together; more money than 63 bits hold stays at the most they hold. */
    public RejectCount plus(RejectCount other) {
        long sum = moneyFen + other.moneyFen;
        return new RejectCount(
                rows + other.rows, sum < 0 ? Long.MAX_VALUE : sum, unknown + other.unknown);
    }
}
