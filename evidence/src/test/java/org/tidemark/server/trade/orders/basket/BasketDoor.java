package org.tidemark.server.trade.orders.basket;

import java.util.Map;

/** The reader of a guest's basket. */
public final class BasketDoor {

    private BasketDoor() {}

    /** What stands in it; what is written of that is read as the same. */
    public static String read(String cookie) {
        Map<String, Integer> pieces = GuestBasket.read(cookie);
        if (!GuestBasket.read(GuestBasket.written(pieces)).equals(pieces)) {
            throw new AssertionError("is not read as it was written: " + pieces);
        }
        return pieces.toString();
    }

    public static String sample() {
        return GuestBasket.written(Map.of("sku-1", 2));
    }
}
