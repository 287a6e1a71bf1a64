package org.tidemark.plan.shape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A block of known keys. */
public final class BlockType implements Type<Values> {

    private final String name;
    private final Map<String, Key<?>> keys = new LinkedHashMap<>();

    private BlockType(String name, List<Key<?>> keys) {
        this.name = name;
        keys.forEach(key -> this.keys.put(key.name(), key));
    }

    /**
     * Declares a block.
     *
     * @param name what it is called in the reference, for instance {@code pool.cap}
     */
    public static BlockType of(String name, Key<?>... keys) {
        return new BlockType(name, List.of(keys));
    }

    @Override
    public Optional<Values> read(Node node, Spot spot, Reading reading) {
        if (!(node instanceof Node.Mapping mapping)) {
            reading.mistake(
                    node.place(),
                    spot.path(),
                    node.found() + " stands here; allowed: " + allowed());
            return Optional.empty();
        }
        Values values = new Values(spot);
        List<Node.Entry> unknown = new ArrayList<>();
        for (Node.Entry entry : reading.distinct(mapping, spot)) {
            Key<?> key = keys.get(entry.key().text());
            if (key == null) {
                unknown.add(entry);
            } else {
                readEntry(key, entry, values, reading);
            }
        }
        noteUnknownAndMissing(unknown, values, reading);
        return Optional.of(values);
    }

    private static void readEntry(Key<?> key, Node.Entry entry, Values values, Reading reading) {
        Spot at = values.spot().key(entry.key());
        values.put(key, at, key.type().read(entry.value(), at, reading).orElse(null));
    }

    /**
     * Notes keys that are unknown or missing. One that is there under a misspelt name is one
     * mistake, not two, and is read on as what was meant, so that what it holds is checked all the
     * same.
     */
    private void noteUnknownAndMissing(List<Node.Entry> unknown, Values values, Reading reading) {
        Map<String, Key<?>> free = new LinkedHashMap<>(keys);
        free.values().removeIf(values::has);
        for (Node.Entry entry : unknown) {
            Node.Scalar found = entry.key();
            Key<?> meant =
                    Words.nearest(found.text(), free.keySet()).map(free::remove).orElse(null);
            String fix = meant == null ? "remove it" : "did you mean \"" + meant.name() + "\"?";
            reading.mistake(
                    values.spot().key(found), "unknown key: " + fix + "; allowed: " + allowed());
            if (meant != null) {
                readEntry(meant, entry, values, reading);
            }
        }
        free.values().stream()
                .filter(Key::isRequired)
                .forEach(key -> reading.mistake(values.spot(), missing(key)));
    }

    private static String missing(Key<?> key) {
        return "the key \""
                + key.name()
                + "\" is missing ("
                + key.meaning().en()
                + "): add it; allowed: "
                + key.type().allowed();
    }

    /** What the block is called. */
    String name() {
        return name;
    }

    /** The keys in the order of their declaration. */
    List<Key<?>> keys() {
        return List.copyOf(keys.values());
    }

    @Override
    public String allowed() {
        return "a block of the keys " + String.join(", ", keys.keySet());
    }

    @Override
    public Map<String, Object> jsonSchema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        keys.values().forEach(key -> properties.put(key.name(), JsonSchema.ofKey(key)));
        Map<String, Object> schema = JsonSchema.of("type", "object", "additionalProperties", false);
        List<String> required =
                keys.values().stream().filter(Key::isRequired).map(Key::name).toList();
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("properties", properties);
        return schema;
    }
}
