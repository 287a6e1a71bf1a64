package org.tidemark.commands;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.engine.reason.Argument;
import org.tidemark.engine.reason.ReasonKey;
import org.tidemark.engine.reason.RefusalReason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Commands as JSON, one object a line (SPEC section 5). Reading is strict and in one pass; writing
 * gives the shortest line that reads back as the same command. Safe for any number of threads.
 */
public final class CommandJson {

    /** The most bytes of a line; a plan is the only thing that comes near. */
    public static final int MAX_BYTES = 1 << 20;

    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(JsonFault.MAX_DEPTH)
                                    .maxStringLength(MAX_BYTES)
                                    .maxNameLength(JsonFault.MAX_KEY)
                                    .maxNumberLength(JsonFault.MAX_DIGITS)
                                    .build())
                    .build();

    private CommandJson() {}

    /**
     * What an envelope says of a command whose line leaves it out: the path its type, an
     * idempotency key its id, the platform its time. The line's own word goes first. {@link #NONE}
     * says nothing.
     *
     * @param type type of the command, {@link Command#NONE} for nothing said
     * @param id id of the command, {@link Command#NONE} for nothing said
     * @param at time of the command, {@link Timestamp#EARLIEST} for nothing said
     */
    public record Envelope(String type, String id, Timestamp at) {

        /** Everything must stand in the line. */
        public static final Envelope NONE =
                new Envelope(Command.NONE, Command.NONE, Timestamp.EARLIEST);
    }

    /**
     * Reads a command.
     *
     * @throws MalformedCommandException when the text is no command; nothing may be pinned for it
     */
    public static Command parse(String line) throws MalformedCommandException {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return parse(bytes, 0, bytes.length, Envelope.NONE);
    }

    /**
     * Reads a command from bytes in UTF-8.
     *
     * @param envelope what stands for a type, an id or a time that the line does not have
     * @throws MalformedCommandException when the bytes are no command; nothing may be pinned for
     *     them
     */
    public static Command parse(byte[] line, int offset, int length, Envelope envelope)
            throws MalformedCommandException {
        if (length > MAX_BYTES) {
            throw new MalformedCommandException(
                    "",
                    "it has " + length + " bytes",
                    "a line may have at most " + MAX_BYTES,
                    RefusalReason.of(ReasonKey.TEXT_TOO_LONG, Argument.count(MAX_BYTES)));
        }
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line, offset, length)) {
            CommandReader reader = new CommandReader(json);
            CommandFields fields = reader.read();
            if (json.nextToken() != null) {
                throw fault(line, offset, length);
            }
            return command(fields, reader.unknownKey(), envelope);
        } catch (JacksonException notJson) {
            throw fault(line, offset, length);
        }
    }

    /** Writes a command as one line without its end. */
    public static String write(Command command) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            CommandShapes.of(command).write(command, new CommandPrinter(json));
            json.writeEndObject();
        }
        return text.toString();
    }

    private static Command command(CommandFields fields, String unknownKey, Envelope envelope)
            throws MalformedCommandException {
        String type = fields.has(Field.TYPE) ? fields.text(Field.TYPE) : envelope.type();
        if (type.equals(Command.NONE)) {
            throw new MalformedCommandException(
                    Field.TYPE.key(),
                    "it is missing",
                    "say what the command is, like \"order\"",
                    RefusalReason.of(ReasonKey.FIELD_MISSING));
        }
        CommandShape<?> shape = CommandShapes.of(type);
        if (!unknownKey.isEmpty()) {
            throw shape.unknownKey(unknownKey);
        }
        return shape.read(fields, envelope);
    }

    /** What is wrong with what is no JSON. */
    private static MalformedCommandException fault(byte[] line, int offset, int length) {
        return JsonFault.of(line, offset, length)
                .map(JsonFault::told)
                .orElseGet(() ->
                        new MalformedCommandException(
                                "",
                                "no valid JSON",
                                "write one JSON object on one line, in UTF-8",
                                RefusalReason.of(ReasonKey.JSON_NO_OBJECT)));
    }
}
