package org.tidemark.bench.engine;

import java.util.function.Consumer;
import org.tidemark.engine.command.Command;

/** What a measured ledger holds and what happens to it. The same seed gives the same commands. */
interface Scenario {

    /** The plan of the one programme. */
    String plan();

    /**
     * Tells of all commands that bring the members in, and whatever stands before the first order.
     */
    void populate(Consumer<Command> commands);

    /** The next order. */
    Command.Order order();
}
