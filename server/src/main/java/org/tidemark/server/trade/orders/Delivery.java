package org.tidemark.server.trade.orders;

/**
 * Where an order goes.
 *
 * @param region GB/T 2260 code of six digits
 */
public record Delivery(int region, String recipient, String phone, String street) {

    private static final int PROVINCE = 10_000;
    private static final String SEPARATOR = "\n";
    private static final int PARTS = 3;

    /** With what {@link #text} gave. */
    public static Delivery of(int region, String text) {
        String[] parts = text.split(SEPARATOR, PARTS);
        return new Delivery(region, parts[0], parts[1], parts[2]);
    }

    /** That region, and nobody in it any more. */
    static Delivery erased(int region) {
        return new Delivery(region, "", "", "");
    }

    /** All but the region in one text, as it is sealed. */
    public String text() {
        return String.join(SEPARATOR, recipient, phone, street);
    }

    /** The two digits of the province. */
    int province() {
        return region / PROVINCE;
    }
}
