package org.tidemark.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tidemark.engine.command.Command;

/**
 * An archive in memory, for replays and tests. The content of a command is the whole of it, its
 * time included, as where the sender gives the time (SPEC 5.0). For one thread.
 */
public final class MemoryArchive implements Archive {

    private final Map<String, Command> commands = new HashMap<>();
    private final Map<String, Settlement> settlements = new TreeMap<>();
    private final Set<String> endedHolds = new TreeSet<>();

    @Override
    public Recall recall(Command command) {
        Command known = commands.get(command.id());
        if (known == null) {
            return Recall.NEW;
        }
        return known.equals(command) ? Recall.SAME : Recall.OTHER;
    }

    @Override
    public void remember(Command command) {
        commands.put(command.id(), command);
    }

    @Override
    public Optional<Settlement> settlement(String order) {
        return Optional.ofNullable(settlements.get(order)).map(Settlement::copy);
    }

    @Override
    public void keep(String order, Settlement settlement) {
        settlements.put(order, settlement.copy());
    }

    @Override
    public boolean hasEnded(String hold) {
        return endedHolds.contains(hold);
    }

    @Override
    public void endHold(String hold) {
        endedHolds.add(hold);
    }

    /** Whether a command of that id was given. */
    public boolean knows(String id) {
        return commands.containsKey(id);
    }

    /**
     * The orders with what was refunded of them, in fen, and the ended holds, in the order of their
     * names: two archives that tell the same here know the same but for the ids of commands.
     */
    public String facts() {
        StringBuilder facts = new StringBuilder();
        settlements.forEach((order, settlement) ->
                facts.append(order).append(' ').append(settlement.refundedFen()).append('\n'));
        return facts.append(endedHolds).toString();
    }
}
