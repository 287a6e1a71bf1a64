package org.tidemark.plan.shape;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON Schema (draft 7, which editors know best) out of the declared types. */
public final class JsonSchema {

    private JsonSchema() {}

    /**
     * The whole schema as JSON text.
     *
     * @param id where the schema is published
     */
    public static String text(BlockType root, String id, String title) {
        Map<String, Object> schema =
                of(
                        "$schema", "http://json-schema.org/draft-07/schema#",
                        "$id", id,
                        "title", title);
        schema.putAll(root.jsonSchema());
        StringBuilder json = new StringBuilder();
        append(json, schema, "\n");
        return json.append('\n').toString();
    }

    /** An object of alternating keys and values, in that order. */
    static Map<String, Object> of(Object... keysAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            object.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return object;
    }

    static Map<String, Object> pattern(String regex) {
        return of("type", "string", "pattern", "^(" + regex + ")$");
    }

    static Map<String, Object> either(Map<String, Object> one, Map<String, Object> other) {
        return of("anyOf", List.of(one, other));
    }

    /** The value's schema with the key's meaning. */
    static Map<String, Object> ofKey(Key<?> key) {
        Map<String, Object> schema = of("description", description(key));
        schema.putAll(key.type().jsonSchema());
        return schema;
    }

    private static String description(Key<?> key) {
        String absence = key.isRequired() ? "" : " Left out: " + key.absence() + ".";
        return key.meaning().en() + "." + absence + " " + key.meaning().zh() + "。";
    }

    private static void append(StringBuilder json, Object value, String newLine) {
        switch (value) {
            case Map<?, ?> map -> {
                String open = "{";
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    json.append(open).append(newLine).append("  ");
                    append(json, entry.getKey(), newLine);
                    json.append(": ");
                    append(json, entry.getValue(), newLine + "  ");
                    open = ",";
                }
                json.append(map.isEmpty() ? "{}" : newLine + "}");
            }
            case List<?> list -> {
                String open = "[";
                for (Object item : list) {
                    json.append(open);
                    append(json, item, newLine);
                    open = ", ";
                }
                json.append(list.isEmpty() ? "[]" : "]");
            }
            case String text ->
                    json.append('"')
                            .append(text.replace("\\", "\\\\").replace("\"", "\\\""))
                            .append('"');
            default -> json.append(value);
        }
    }
}
