package org.tidemark.plan.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A list of at least one value of one type. */
public final class ListType<T> implements Type<List<T>> {

    private final Type<T> type;

    private ListType(Type<T> type) {
        this.type = type;
    }

    /** Declares a list. */
    public static <T> ListType<T> of(Type<T> type) {
        return new ListType<>(type);
    }

    /** Reads the list; items that are mistaken are noted and left out. */
    @Override
    public Optional<List<T>> read(Node node, Spot spot, Reading reading) {
        if (!(node instanceof Node.Sequence sequence) || sequence.items().isEmpty()) {
            reading.mistake(
                    node.place(),
                    spot.path(),
                    Phrase.of(
                            "%s stands here; allowed: %s",
                            "此处为 %s；允许：%s", node.found(), allowed()));
            return Optional.empty();
        }
        List<T> values = new ArrayList<>();
        int index = 0;
        for (Node item : sequence.items()) {
            type.read(item, spot.item(index++, item), reading).ifPresent(values::add);
        }
        return Optional.of(List.copyOf(values));
    }

    Type<T> type() {
        return type;
    }

    @Override
    public Phrase allowed() {
        return Phrase.of("a list, each item %s", "列表，每项为%s", type.allowed());
    }

    @Override
    public Map<String, Object> jsonSchema() {
        return JsonSchema.of("type", "array", "minItems", 1, "items", type.jsonSchema());
    }
}
