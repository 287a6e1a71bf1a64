package org.tidemark.server.faces.api;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tidemark.commands.CommandKey;
import org.tidemark.commands.CommandKeys;
import org.tidemark.commands.TextForm;
import org.tidemark.engine.command.Command;

/** How the bodies of commands look: the keys that their one reader knows, as schemas. */
final class CommandSchemas {

    /** Name of the schema of an order's line. */
    static final String LINE = "OrderLine";

    /** Name of the schema of who had a command done. */
    static final String BY = "By";

    /** Name of the schema of a command that was given some time ago. */
    static final String KEPT = "KeptCommand";

    private static final String PLACE = "#/components/schemas/";
    private static final String ID = "id";

    private CommandSchemas() {}

    /** The schema of a kind of command; its title is the name of its class in generated clients. */
    static Schema<?> of(Class<? extends Command> kind) {
        Schema<?> schema = object(CommandKeys.of(kind)).title(kind.getSimpleName() + "Command");
        schema.addProperty(
                ID,
                new StringSchema()
                        .minLength(TextForm.ID.shortest())
                        .maxLength(TextForm.ID.longest())
                        .description(
                                "Command id: needed, here or in the header "
                                        + Api.IDEMPOTENCY_KEY
                                        + "; what was refused under it stays refused"));
        return schema;
    }

    /** The schema of a line of an order. */
    static Schema<?> line() {
        return object(CommandKeys.ofLine()).description("A line of an order");
    }

    /** The schema of who had a command done. */
    static Schema<?> by() {
        return object(CommandKeys.ofBy())
                .description("Who had it done, who agreed, and why; content, kept in the record");
    }

    /** The least body of a kind of command: an id, and the examples of the keys that it needs. */
    static Map<String, Object> example(Class<? extends Command> kind) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put(ID, "command-1");
        example.putAll(least(CommandKeys.of(kind)));
        return example;
    }

    private static Map<String, Object> least(List<CommandKey> keys) {
        Map<String, Object> example = new LinkedHashMap<>();
        keys.stream()
                .filter(CommandKey::required)
                .forEach(key -> example.put(key.name(), least(key)));
        return example;
    }

    private static Object least(CommandKey key) {
        return switch (key.kind()) {
            case TEXT -> key.example();
            case WHOLE -> Long.valueOf(key.example());
            case FLAG -> true;
            case LINES -> List.of(least(CommandKeys.ofLine()));
            case NAMES -> List.of();
            case BY -> least(CommandKeys.ofBy());
        };
    }

    private static Schema<?> object(List<CommandKey> keys) {
        Schema<?> schema = new ObjectSchema();
        for (CommandKey key : keys) {
            schema.addProperty(key.name(), value(key));
            if (key.required()) {
                schema.addRequiredItem(key.name());
            }
        }
        return schema;
    }

    private static Schema<?> value(CommandKey key) {
        Schema<?> schema =
                switch (key.kind()) {
                    case TEXT -> text(key);
                    case WHOLE -> new IntegerSchema().format("int64");
                    case FLAG -> new BooleanSchema();
                    case LINES -> new ArraySchema().items(reference(LINE));
                    case NAMES -> new ArraySchema().items(written(new StringSchema(), key));
                    case BY -> reference(BY);
                };
        if (!key.meaning().isEmpty() && schema.get$ref() == null) {
            schema.description(key.meaning());
        }
        if (!key.example().isEmpty()) {
            schema.example(least(key));
        }
        return schema;
    }

    private static Schema<?> text(CommandKey key) {
        StringSchema text = new StringSchema();
        key.allowed().forEach(text::addEnumItem);
        return written(text, key);
    }

    /** How a text is written, where it is not one of a list. */
    private static StringSchema written(StringSchema text, CommandKey key) {
        if (key.longest() > 0) {
            text.maxLength(key.longest());
        }
        if (key.form().shortest() > 0) {
            text.minLength(key.form().shortest());
        }
        if (!key.form().pattern().isEmpty()) {
            text.pattern(key.form().pattern());
        }
        return text;
    }

    private static Schema<?> reference(String name) {
        return new Schema<>().$ref(PLACE + name);
    }
}
