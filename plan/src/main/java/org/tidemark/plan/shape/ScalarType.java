package org.tidemark.plan.shape;

import java.util.Map;
import java.util.Optional;

/** A single value. Made by {@link Numbers} and {@link Texts}. */
public final class ScalarType<T> implements Type<T> {

    /** Makes a value of what was written. */
    @FunctionalInterface
    interface Parser<T> {
        T parse(Node.Scalar scalar) throws NotAllowedException;
    }

    private final String allowed;
    private final Map<String, Object> jsonSchema;
    private final Parser<T> parser;

    ScalarType(String allowed, Map<String, Object> jsonSchema, Parser<T> parser) {
        this.allowed = allowed;
        this.jsonSchema = jsonSchema;
        this.parser = parser;
    }

    @Override
    public Optional<T> read(Node node, Spot spot, Reading reading) {
        String problem;
        try {
            if (node instanceof Node.Scalar scalar && scalar.kind() != Node.Kind.NOTHING) {
                return Optional.of(parser.parse(scalar));
            }
            problem = node.found() + " stands here";
        } catch (NotAllowedException e) {
            problem = e.getMessage();
        }
        reading.mistake(node.place(), spot.path(), problem + "; allowed: " + allowed);
        return Optional.empty();
    }

    /** The value of a text as it would stand in a file, for defaults in code. */
    T valueOf(String text) {
        try {
            return parser.parse(TreeBuilder.plain(Place.START, text));
        } catch (NotAllowedException e) {
            throw new IllegalArgumentException("no default: " + text, e);
        }
    }

    @Override
    public String allowed() {
        return allowed;
    }

    @Override
    public Map<String, Object> jsonSchema() {
        return jsonSchema;
    }
}
