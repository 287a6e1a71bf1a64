package org.tidemark.engine.property;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.tidemark.engine.command.Command;

/** Makes a failing stream small: leaves parts out, large ones first, as long as it still fails. */
final class StreamShrinker {

    private StreamShrinker() {}

    /** A stream that fails too, and no longer fails when any one command is left out. */
    static CommandStream shrink(CommandStream failing, Predicate<CommandStream> fails) {
        CommandStream smallest = failing;
        for (int part = smallest.commands().size() / 2; part > 0; part /= 2) {
            boolean shrunk = true;
            while (shrunk) {
                CommandStream smaller = withoutParts(smallest, part, fails);
                shrunk = part == 1 && smaller.commands().size() < smallest.commands().size();
                smallest = smaller;
            }
        }
        return smallest;
    }

    private static CommandStream withoutParts(
            CommandStream failing, int part, Predicate<CommandStream> fails) {
        CommandStream smallest = failing;
        for (int from = smallest.commands().size() - part; from >= 0; from -= part) {
            List<Command> fewer = new ArrayList<>(smallest.commands());
            fewer.subList(from, Math.min(from + part, fewer.size())).clear();
            CommandStream smaller = smallest.with(fewer);
            if (fails.test(smaller)) {
                smallest = smaller;
            }
        }
        return smallest;
    }
}
