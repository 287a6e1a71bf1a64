package org.tidemark.plan.shape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tidemark.engine.command.NearestWord;

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
                    Phrase.of(
                            "%s stands here; allowed: %s",
                            "此处为 %s；允许：%s", node.found(), allowed()));
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
        values.put(key, at, key.type().read(entry.value(), at, reading));
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
                    NearestWord.of(found.text(), free.keySet()).map(free::remove).orElse(null);
            Phrase fix =
                    meant == null
                            ? new Phrase("remove it", "请删去")
                            : Phrase.of("did you mean \"%s\"?", "是否想写 \"%s\"？", meant.name());
            reading.mistake(
                    values.spot().key(found),
                    Phrase.of("unknown key: %s; allowed: %s", "未知的键：%s；允许：%s", fix, allowed()));
            if (meant != null) {
                readEntry(meant, entry, values, reading);
            }
        }
        free.values().stream()
                .filter(Key::isRequired)
                .forEach(key -> reading.mistake(values.spot(), missing(key)));
    }

    private static Phrase missing(Key<?> key) {
        return Phrase.of(
                "the key \"%s\" is missing (%s): add it; allowed: %s",
                "缺少键 \"%s\"（%s）：请补上；允许：%s", key.name(), key.meaning(), key.type().allowed());
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
    public Phrase allowed() {
        return Phrase.of("a block of the keys %s", "由这些键组成的块：%s", String.join(", ", keys.keySet()));
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
