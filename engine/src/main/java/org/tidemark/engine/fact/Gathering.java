package org.tidemark.engine.fact;

/**
 * Different buyers who come together within days, for whoever thinks of being one of them.
 *
 * @param fund the kind of fund that their orders put a share into
 * @param members how many they are so far
 * @param size how many it takes
 * @param windowDays how many days there are for it
 * @param open whether it has begun
 * @param lastEpochDay at the close of which it ends where it is too few, as days since 1970-01-01;
 *     0 where it has not begun
 */
public record Gathering(
        String fund, int members, int size, int windowDays, boolean open, long lastEpochDay) {

    /** How many it still wants. */
    public int missing() {
        return size - members;
    }
}
