package org.tidemark.server.trade.front;

import java.util.List;
import org.tidemark.engine.plan.LocalizedText;

/**
 * A zone of goods at the front of the shop.
 *
 * @param targets products in their order, the category or the activity; none for the newest
 * @param place the least first
 */
public record FrontZone(
        String id,
        Kind kind,
        LocalizedText title,
        List<String> targets,
        int place,
        boolean shown,
        String by) {

    public FrontZone {
        targets = List.copyOf(targets);
    }

    /** What goods it shows. */
    public enum Kind {
        /** The newest of all. */
        NEWEST,
        /** Those that staff has chosen. */
        PRODUCTS,
        /** The newest of a category and those below it. */
        CATEGORY,
        /** Those of an activity, on its days. */
        ACTIVITY
    }
}
