package org.tidemark.server.trade.purchases.model;

import java.util.List;

/**
 * What follows from an event.
 *
 * @param after the purchase from now on
 * @param effects what is to be done in the world, in this order
 * @param steps what is told of it to people
 */
public record Transition(Purchase after, List<Effect> effects, List<Step> steps) {

    public Transition {
        effects = List.copyOf(effects);
        steps = List.copyOf(steps);
    }

    /** Nothing follows. */
    public static Transition none(Purchase as) {
        return new Transition(as, List.of(), List.of());
    }
}
