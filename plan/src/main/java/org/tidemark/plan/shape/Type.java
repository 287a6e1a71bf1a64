package org.tidemark.plan.shape;

import java.util.Map;
import java.util.Optional;

/**
 * How one value of a file is written: read it, say it in words, say it in JSON Schema.
 *
 * @param <T> what the value is once it is read
 */
public sealed interface Type<T> permits BlockType, ListType, MapType, ScalarType {

    /**
     * Reads a value.
     *
     * @param spot the key that names the value
     * @return the value; empty when it is mistaken, and then the mistake is noted
     */
    Optional<T> read(Node node, Spot spot, Reading reading);

    /** What is allowed, in words that complete "allowed: ...". */
    Phrase allowed();

    /** The JSON Schema of the value: maps, lists, strings, integers and booleans only. */
    Map<String, Object> jsonSchema();
}
