package org.tidemark.commands;

import java.util.List;
import java.util.stream.Stream;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;

/** The language of commands, key by key, as the one strict reader has it. */
public final class CommandKeys {

    private static final List<CommandKey> LINE =
            List.of(
                    CommandKey.text("offer", true, "", "starter-box", 0),
                    CommandKey.text("amount", true, "", "1000.00", 0),
                    CommandKey.text("coins", false, "Part paid with coins", "0.00", 0),
                    CommandKey.text(
                            "supplier",
                            false,
                            "Who is owed the supply price; else the store, else nobody named",
                            "",
                            0),
                    CommandKey.text(
                            "supply",
                            false,
                            "What the goods of the line really cost, at most its amount; else the"
                                    + " offer's cost share counts",
                            "300.00",
                            0));

    private static final List<CommandKey> BY =
            List.of(
                    CommandKey.text("actor", true, "", "", By.MAX_NAME),
                    CommandKey.text("approver", false, "", "", By.MAX_NAME),
                    CommandKey.text("reason", false, "", "", By.MAX_REASON));

    private CommandKeys() {}

    /** The type of a kind of command as it is written, {@code close-day}. */
    public static String type(Class<? extends Command> kind) {
        return CommandShapes.of(kind).type();
    }

    /**
     * The keys of a kind of command beside its type: the envelope, what it needs, what it may have.
     */
    public static List<CommandKey> of(Class<? extends Command> kind) {
        CommandShape<?> shape = CommandShapes.of(kind);
        return Stream.of(
                        Stream.of(Field.ID, Field.AT).map(field -> shape.key(field, false)),
                        shape.required().stream().map(field -> shape.key(field, true)),
                        shape.optional().stream().map(field -> shape.key(field, false)),
                        Stream.of(Field.BY).map(field -> shape.key(field, false)))
                .flatMap(keys -> keys)
                .toList();
    }

    /** The keys of a line of an order. */
    public static List<CommandKey> ofLine() {
        return LINE;
    }

    /** The keys of who had a command done. */
    public static List<CommandKey> ofBy() {
        return BY;
    }

    static List<String> names(List<CommandKey> keys) {
        return keys.stream().map(CommandKey::name).toList();
    }
}
