package org.tidemark.commands;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tidemark.commands.CommandJson.Envelope;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.command.CommandRules;
import org.tidemark.engine.command.Header;
import org.tidemark.engine.command.InvalidCommandException;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.engine.reason.ReasonKey;
import org.tidemark.engine.reason.RefusalReason;

/**
 * How one kind of command looks as JSON: its type, its keys beside type, id, at and by, and the way
 * there and back.
 */
record CommandShape<C extends Command>(
        String type,
        Class<C> kind,
        List<Field> required,
        List<Field> optional,
        Map<Field, Field.Note> notes,
        Build<C> build,
        Print<C> print) {

    private static final List<Field> ENVELOPE = List.of(Field.TYPE, Field.ID, Field.AT, Field.BY);

    CommandShape(
            String type,
            Class<C> kind,
            List<Field> required,
            List<Field> optional,
            Build<C> build,
            Print<C> print) {
        this(type, kind, required, optional, Map.of(), build, print);
    }

    /** Makes the command of fields whose presence has been checked. */
    @FunctionalInterface
    interface Build<C extends Command> {
        C command(Header head, CommandFields fields) throws MalformedCommandException;
    }

    /** Writes what the command has beside type, id, at and by. */
    @FunctionalInterface
    interface Print<C extends Command> {
        void fields(C command, CommandPrinter to);
    }

    /** The same, where a key means something of its own in this command. */
    CommandShape<C> telling(Field field, String meaning, String example) {
        return telling(field, field.form(), meaning, example);
    }

    /** The same, where its text is written otherwise than elsewhere. */
    CommandShape<C> telling(Field field, TextForm form, String meaning, String example) {
        Map<Field, Field.Note> more = new EnumMap<>(Field.class);
        more.putAll(notes);
        more.put(field, new Field.Note(meaning, example, "", form));
        return new CommandShape<>(type, kind, required, optional, more, build, print);
    }

    /** What people are told of a key of this command. */
    CommandKey key(Field field, boolean needed) {
        Field.Note note = notes.getOrDefault(field, field.note());
        return new CommandKey(
                field.key(),
                field.kind(),
                needed,
                note.meaning(),
                note.example(),
                note.form(),
                note.form().longest(),
                note.allowed());
    }

    /**
     * Reads the command.
     *
     * @param envelope what stands for an id or a time that the fields do not have
     */
    Command read(CommandFields fields, Envelope envelope) throws MalformedCommandException {
        for (Field field : Field.values()) {
            if (fields.has(field)
                    && !ENVELOPE.contains(field)
                    && !required.contains(field)
                    && !optional.contains(field)) {
                throw unknownKey(field.key());
            }
        }
        String id =
                fields.has(Field.ID) || envelope.id().equals(Command.NONE)
                        ? present(Field.ID, fields).id()
                        : envelope.id();
        Timestamp at =
                fields.has(Field.AT) || envelope.at().equals(Timestamp.EARLIEST)
                        ? present(Field.AT, fields).at()
                        : envelope.at();
        for (Field field : required) {
            present(field, fields);
        }
        Command command = build.command(new Header(id, at, fields.by()), fields);
        try {
            CommandRules.check(command);
            return command;
        } catch (InvalidCommandException invalid) {
            throw new MalformedCommandException(invalid);
        }
    }

    /** Says that this command has no such key. */
    MalformedCommandException unknownKey(String key) {
        List<String> allowed =
                Stream.of(ENVELOPE, required, optional)
                        .flatMap(List::stream)
                        .map(Field::key)
                        .toList();
        return new MalformedCommandException(
                "",
                "a command of type " + type + " has no key " + Spelling.quoted(key),
                Spelling.advice(key, allowed),
                Spelling.unknownKey(key, allowed));
    }

    /** Writes the command. */
    void write(Command command, CommandPrinter to) {
        to.text(Field.TYPE, type)
                .text(Field.ID, command.id())
                .text(Field.AT, command.at().toString())
                .by(command.by());
        print.fields(kind.cast(command), to);
    }

    private CommandFields present(Field field, CommandFields fields)
            throws MalformedCommandException {
        if (!fields.has(field)) {
            throw new MalformedCommandException(
                    field.key(),
                    "it is missing",
                    "a command of type " + type + " needs it",
                    RefusalReason.of(ReasonKey.FIELD_MISSING));
        }
        return fields;
    }
}
