package org.tidemark.server.trade.orders;

/**
 * Where an order goes.
 *
 * @param region GB/T 2260 code of six digits
 */
public record Delivery(int region, String recipient, String phone, String street) {

    private static final int PROVINCE = 10_000;

    /** What stands in place of a name that was erased. */
    static final String ERASED = "";

    /** The two digits of the province. */
    int province() {
        return region / PROVINCE;
    }
}
