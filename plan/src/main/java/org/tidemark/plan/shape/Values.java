package org.tidemark.plan.shape;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a block of a file says, by key. Rules look into it while parts may still be mistaken;
 * whoever builds from it does so only when nothing is.
 */
public final class Values {

    private record Slot(Spot spot, Optional<?> value) {} // no value where it could not be read

    private final Spot spot;
    private final Map<Key<?>, Slot> slots = new HashMap<>();

    Values(Spot spot) {
        this.spot = spot;
    }

    /** Notes what stands at a key; no value where it could not be read. */
    void put(Key<?> key, Spot at, Optional<?> value) {
        slots.put(key, new Slot(at, value));
    }

    /** The key that names this block. */
    public Spot spot() {
        return spot;
    }

    /** Whether the key stands in the file, readable or not. */
    public boolean has(Key<?> key) {
        return slots.containsKey(key);
    }

    /** The key's spot, or that of the block where the key is left out. */
    public Spot spot(Key<?> key) {
        Slot slot = slots.get(key);
        return slot == null ? spot : slot.spot();
    }

    /** The value or its default; empty where it is mistaken, or left out without a default. */
    @SuppressWarnings("unchecked") // put by the type of the key
    public <T> Optional<T> find(Key<T> key) {
        Slot slot = slots.get(key);
        return slot == null ? key.fallback() : (Optional<T>) slot.value();
    }

    /**
     * The value or its default.
     *
     * @throws IllegalStateException when there is none: the file has mistakes and nothing should be
     *     built from it
     */
    public <T> T get(Key<T> key) {
        return find(key)
                .orElseThrow(() -> new IllegalStateException(spot.path() + " lacks " + key.name()));
    }
}
