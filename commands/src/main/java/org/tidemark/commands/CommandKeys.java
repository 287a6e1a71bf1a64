package org.tidemark.commands;

import java.util.List;
import java.util.stream.Stream;
import org.tidemark.engine.command.By;
import org.tidemark.engine.command.Command;

/** The language of commands, key by key, as the one strict reader has it. */
public final class CommandKeys {

    private static final List<CommandKey> LINE =
            List.of(
                    CommandKey.text("offer", true, "", "starter-box", TextForm.NAME),
                    CommandKey.text("amount", true, "", "1000.00", TextForm.AMOUNT),
                    CommandKey.text(
                            "coins", false, "Part paid with coins", "0.00", TextForm.AMOUNT),
                    CommandKey.text(
                            "supplier",
                            false,
                            "Who is owed the supply price; else the store, else nobody named",
                            "",
                            TextForm.ACCOUNT_NAME),
                    CommandKey.text(
                            "supply",
                            false,
                            "What the goods of the line really cost, at most its amount; else the"
                                    + " offer's cost share counts",
                            "300.00",
                            TextForm.AMOUNT));

    private static final List<CommandKey> BY =
            List.of(
                    CommandKey.text("actor", true, "", "", TextForm.WORDS, By.MAX_NAME),
                    CommandKey.text("approver", false, "", "", TextForm.WORDS, By.MAX_NAME),
                    CommandKey.text("reason", false, "", "", TextForm.WORDS, By.MAX_REASON));

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
