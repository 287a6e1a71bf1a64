package org.tidemark.plan.shape;

import java.util.Map;
import java.util.Optional;

/** A single value. Made by {@link Numbers} and {@link TextShapes}. */
public final class ScalarType<T> implements Type<T> {

    /** Makes a value of what was written. */
    @FunctionalInterface
    interface Parser<T> {
        T parse(Node.Scalar scalar) throws NotAllowedException;
    }

    private final Phrase allowed;
    private final Map<String, Object> jsonSchema;
    private final Parser<T> parser;

    ScalarType(Phrase allowed, Map<String, Object> jsonSchema, Parser<T> parser) {
        this.allowed = allowed;
        this.jsonSchema = jsonSchema;
        this.parser = parser;
    }

    @Override
    public Optional<T> read(Node node, Spot spot, Reading reading) {
        Phrase problem;
        try {
            if (node instanceof Node.Scalar scalar && scalar.kind() != Node.Kind.NOTHING) {
                return Optional.of(parser.parse(scalar));
            }
            problem = Phrase.of("%s stands here", "此处为 %s", node.found());
        } catch (NotAllowedException e) {
            problem = e.problem();
        }
        reading.mistake(
                node.place(),
                spot.path(),
                Phrase.of("%s; allowed: %s", "%s；允许：%s", problem, allowed));
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
    public Phrase allowed() {
        return allowed;
    }

    @Override
    public Map<String, Object> jsonSchema() {
        return jsonSchema;
    }
}
