package org.tidemark.server.trade.orders.delivery;

/**
 * What delivery costs to a province; with no step it is a flat price.
 *
 * @param province GB/T 2260 code of two digits, {@link #ELSEWHERE} for all that have no own tariff
 * @param baseFen price up to the base weight
 * @param baseGrams weight that the base price carries
 * @param stepFen price of each further step
 * @param stepGrams weight of a step, 0 for a flat price
 * @param freeFromFen goods of this amount and above are delivered free, 0 for never
 */
public record FreightTariff(
        int province,
        long baseFen,
        long baseGrams,
        long stepFen,
        long stepGrams,
        long freeFromFen) {

    public static final int ELSEWHERE = 0;

    /** Delivery that costs nothing. */
    static final FreightTariff FREE = new FreightTariff(ELSEWHERE, 0, 0, 0, 0, 0);

    public FreightTariff {
        if (province < 0 || province > 99) {
            throw new IllegalArgumentException(province + " is no code of a province");
        }
        if (baseFen < 0 || baseGrams < 0 || stepFen < 0 || stepGrams < 0 || freeFromFen < 0) {
            throw new IllegalArgumentException("a tariff has no negative figures");
        }
    }

    /** What so much weight costs, in fen; a step that is begun counts whole. */
    long feeFen(long goodsFen, long grams) {
        if (freeFromFen > 0 && goodsFen >= freeFromFen) {
            return 0;
        }
        long over = Math.max(0, grams - baseGrams);
        if (over == 0 || stepGrams == 0) {
            return baseFen;
        }
        return Math.addExact(baseFen, Math.multiplyExact(Math.ceilDiv(over, stepGrams), stepFen));
    }
}
