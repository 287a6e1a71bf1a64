package org.tidemark.server.web.site;

/**
 * A step of a walk through the demo.
 *
 * @param number of the step, from 1
 * @param steps how many there are
 * @param key of its words, {@code demo.tour.<key>}
 * @param person who one is in it, as the words have it; empty where it does not matter
 * @param here whether the page that is shown is the step's own
 * @param open whether it is shown; else there is only a way back to it
 */
public record TourCard(
        int number, int steps, String key, String person, boolean here, boolean open) {

    /** Where its form is sent. */
    public static final String ACTION = "/demo/tour";

    /** Whether there is a step before it. */
    public boolean hasBefore() {
        return number > 1;
    }

    /** Whether there is a step after it. */
    public boolean hasNext() {
        return number < steps;
    }
}
