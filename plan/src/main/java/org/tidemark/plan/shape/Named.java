package org.tidemark.plan.shape;

import java.util.Optional;

/** One entry of a mapping whose keys are names: an offer, a dividend. */
public final class Named<T> {

    private final String name;
    private final Spot spot;
    private final Optional<T> value; // empty where it could not be read

    Named(String name, Spot spot, Optional<T> value) {
        this.name = name;
        this.spot = spot;
        this.value = value;
    }

    /** The name as it is written. */
    public String name() {
        return name;
    }

    /** Where the name stands. */
    public Spot spot() {
        return spot;
    }

    /** The value; empty where it is mistaken. */
    public Optional<T> find() {
        return value;
    }

    /**
     * The value.
     *
     * @throws IllegalStateException when it is mistaken
     */
    public T get() {
        return value.orElseThrow(() -> new IllegalStateException(spot.path() + " is mistaken"));
    }
}
