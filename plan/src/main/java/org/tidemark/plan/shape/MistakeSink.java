package org.tidemark.plan.shape;

/** Takes the mistakes of a file as they are found, in any order. */
@FunctionalInterface
public interface MistakeSink {

    /**
     * Notes a mistake.
     *
     * @param path where in the structure, as in {@link Spot#path()}
     * @param message what was found, what is allowed and what to do
     */
    void add(Place place, String path, Phrase message);
}
