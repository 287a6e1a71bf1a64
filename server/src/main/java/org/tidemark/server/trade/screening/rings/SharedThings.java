package org.tidemark.server.trade.screening.rings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A purchase with everything that its buyer may share with others; each is empty for none.
 *
 * @param tiny whether it came to less than anybody would look at
 * @param address his network address, as a keyed hash
 */
public record SharedThings(
        String orderNumber,
        String member,
        Instant at,
        boolean tiny,
        String device,
        String address,
        String store,
        String sponsor) {

    /** All but what nobody can name, each with its kind before it. */
    List<String> things() {
        List<String> things = new ArrayList<>();
        add(things, "device ", device);
        add(things, "address ", address);
        add(things, "store ", store);
        add(things, "sponsor ", sponsor);
        return things;
    }

    private static void add(List<String> things, String kind, String name) {
        if (!name.isEmpty()) {
            things.add(kind + name);
        }
    }
}
