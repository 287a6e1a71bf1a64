package org.tidemark.server.faces.api;

import io.swagger.v3.core.converter.ResolvedSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The least body that an operation takes, made of the examples of the keys that it must have. */
@SuppressWarnings("rawtypes") // as the library has them
final class BodyExample {

    private final Map<String, Schema> named;

    private BodyExample(Map<String, Schema> named) {
        this.named = named;
    }

    /** An example of a body, an id included. */
    static Map<String, Object> of(ResolvedSchema body) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("id", "command-1");
        example.putAll(new BodyExample(body.referencedSchemas).object(body.schema));
        return example;
    }

    private Map<String, Object> object(Schema<?> schema) {
        Map<String, Object> example = new LinkedHashMap<>();
        for (Map.Entry<String, Schema> property : schema.getProperties().entrySet()) {
            if (schema.getRequired().contains(property.getKey())) {
                example.put(property.getKey(), value(property.getValue()));
            }
        }
        return example;
    }

    private Object value(Schema<?> schema) {
        if (schema.getItems() == null) {
            return schema.getExample();
        }
        String item = schema.getItems().get$ref();
        return List.of(
                object(
                        Objects.requireNonNull(
                                named.get(item.substring(item.lastIndexOf('/') + 1)))));
    }
}
