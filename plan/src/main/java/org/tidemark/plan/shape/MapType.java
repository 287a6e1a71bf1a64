package org.tidemark.plan.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mapping whose keys are names that the file chooses; at least one. */
public final class MapType<T> implements Type<List<Named<T>>> {

    private final Phrase what;
    private final Type<T> type;
    private final ScalarType<String> names;

    private MapType(Phrase what, ScalarType<String> names, Type<T> type) {
        this.what = what;
        this.names = names;
        this.type = type;
    }

    /**
     * Declares a mapping.
     *
     * @param what what the names are of, for instance {@code offer}
     */
    public static <T> MapType<T> of(Phrase what, ScalarType<String> names, Type<T> type) {
        return new MapType<>(what, names, type);
    }

    @Override
    public Optional<List<Named<T>>> read(Node node, Spot spot, Reading reading) {
        if (!(node instanceof Node.Mapping mapping) || mapping.entries().isEmpty()) {
            reading.mistake(
                    node.place(),
                    spot.path(),
                    Phrase.of(
                            "%s stands here; allowed: %s",
                            "此处为 %s；允许：%s", node.found(), allowed()));
            return Optional.empty();
        }
        List<Named<T>> entries = new ArrayList<>();
        for (Node.Entry entry : reading.distinct(mapping, spot)) {
            Spot at = spot.key(entry.key());
            // A name is a string whatever YAML takes it for: 2026 is a good name.
            Node.Scalar name = new Node.Scalar(at.place(), entry.key().text(), Node.Kind.STRING);
            names.read(name, at, reading);
            entries.add(new Named<>(entry.key().text(), at, type.read(entry.value(), at, reading)));
        }
        return Optional.of(List.copyOf(entries));
    }

    Type<T> type() {
        return type;
    }

    @Override
    public Phrase allowed() {
        return Phrase.of("a block with at least one %s by its name", "至少含一个%s的块", what);
    }

    @Override
    public Map<String, Object> jsonSchema() {
        return JsonSchema.of(
                "type",
                "object",
                "minProperties",
                1,
                "propertyNames",
                names.jsonSchema(),
                "additionalProperties",
                type.jsonSchema());
    }
}
