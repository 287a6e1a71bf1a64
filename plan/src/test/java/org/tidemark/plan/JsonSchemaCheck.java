package org.tidemark.plan;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** As much of JSON Schema as the published schema uses, written from its specification. */
final class JsonSchemaCheck {

    private JsonSchemaCheck() {}

    /** Whether a JSON value is valid. */
    static boolean accepts(Map<?, ?> schema, Object value) {
        return schema.entrySet().stream()
                .allMatch(rule -> holds((String) rule.getKey(), rule.getValue(), schema, value));
    }

    private static boolean holds(String rule, Object is, Map<?, ?> schema, Object value) {
        return switch (rule) {
            case "$schema", "$id", "title", "description", "format" -> true;
            case "type" -> isOfType((String) is, value);
            case "enum" -> ((List<?>) is).contains(value);
            case "anyOf" ->
                    ((List<?>) is).stream().anyMatch(one -> accepts((Map<?, ?>) one, value));
            case "pattern" ->
                    !(value instanceof String text)
                            || Pattern.compile((String) is).matcher(text).find();
            case "minLength" -> !(value instanceof String text) || length(text) >= whole(is);
            case "maxLength" -> !(value instanceof String text) || length(text) <= whole(is);
            case "minimum" -> !(value instanceof Number n) || n.doubleValue() >= whole(is);
            case "maximum" -> !(value instanceof Number n) || n.doubleValue() <= whole(is);
            case "exclusiveMinimum" -> !(value instanceof Number n) || n.doubleValue() > whole(is);
            case "minItems" -> !(value instanceof List<?> list) || list.size() >= whole(is);
            case "items" ->
                    !(value instanceof List<?> list)
                            || list.stream().allMatch(item -> accepts((Map<?, ?>) is, item));
            case "minProperties" -> !(value instanceof Map<?, ?> map) || map.size() >= whole(is);
            case "required" ->
                    !(value instanceof Map<?, ?> map) || map.keySet().containsAll((List<?>) is);
            case "propertyNames" ->
                    !(value instanceof Map<?, ?> map)
                            || map.keySet().stream().allMatch(key -> accepts((Map<?, ?>) is, key));
            case "properties" ->
                    !(value instanceof Map<?, ?> map) || propertiesHold((Map<?, ?>) is, map);
            case "additionalProperties" ->
                    !(value instanceof Map<?, ?> map)
                            || othersHold(is, (Map<?, ?>) schema.get("properties"), map);
            default -> throw new IllegalArgumentException("a rule that is not checked: " + rule);
        };
    }

    private static boolean isOfType(String type, Object value) {
        return switch (type) {
            case "object" -> value instanceof Map;
            case "array" -> value instanceof List;
            case "string" -> value instanceof String;
            case "boolean" -> value instanceof Boolean;
            case "integer" -> value instanceof Integer;
            case "number" -> value instanceof Number;
            default -> throw new IllegalArgumentException("a type that is not checked: " + type);
        };
    }

    private static boolean propertiesHold(Map<?, ?> properties, Map<?, ?> map) {
        return map.entrySet().stream()
                .filter(entry -> properties.containsKey(entry.getKey()))
                .allMatch(entry ->
                        accepts((Map<?, ?>) properties.get(entry.getKey()), entry.getValue()));
    }

    private static boolean othersHold(Object others, Map<?, ?> properties, Map<?, ?> map) {
        return map.entrySet().stream()
                .filter(entry -> properties == null || !properties.containsKey(entry.getKey()))
                .allMatch(entry ->
                        others instanceof Map<?, ?> schema && accepts(schema, entry.getValue()));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static int whole(Object number) {
        return (Integer) number;
    }
}
