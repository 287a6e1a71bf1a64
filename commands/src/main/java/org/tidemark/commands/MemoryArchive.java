package org.tidemark.commands;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tidemark.engine.Archive;
import org.tidemark.engine.Settlement;
import org.tidemark.engine.command.Command;

/**
 * An archive in memory, for replays and tests. The content of a command is the whole of it, its
 * time included, as where the sender gives the time (SPEC 5.0). For one thread.
 */
public final class MemoryArchive implements Archive {

    private final Map<String, Command> commands = new HashMap<>();
    private final Map<String, Settlement> settlements = new HashMap<>();
    private final Set<String> endedHolds = new HashSet<>();

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
}
