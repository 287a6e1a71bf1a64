package org.tidemark.engine.property;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import org.tidemark.engine.Ledger;
import org.tidemark.engine.MemoryArchive;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.fixture.EventText;
import org.tidemark.engine.fixture.SavedBytes;
import org.tidemark.engine.plan.PlanReader;

/** Commands in order, adoptions among them, and the reader of the plans that they name. */
record CommandStream(PlanReader plans, List<Command> commands) {

    CommandStream {
        commands = List.copyOf(commands);
    }

    /** The same reader, other commands. */
    CommandStream with(List<Command> others) {
        return new CommandStream(plans, others);
    }

    /** The same stream with another command in place of each. */
    CommandStream map(UnaryOperator<Command> change) {
        return with(commands.stream().map(change).toList());
    }

    /** The same stream with more commands at its end. */
    CommandStream followedBy(List<Command> more) {
        List<Command> all = new ArrayList<>(commands);
        all.addAll(more);
        return with(all);
    }

    /** What does not hold, with the number of the command after which; empty when all is well. */
    List<String> violations() {
        Watch watch = new Watch(newLedger());
        for (int i = 0; i < commands.size(); i++) {
            List<String> broken = watch.execute(commands.get(i));
            if (!broken.isEmpty()) {
                int number = i;
                return broken.stream()
                        .map(what ->
                                "command " + number + ", " + commands.get(number) + ": " + what)
                        .toList();
            }
        }
        return List.of();
    }

    /** Whether caps of two members are ever at the very same price when one of them leaves. */
    boolean hasTies() {
        Watch watch = new Watch(newLedger());
        commands.forEach(watch::execute);
        return watch.sawTie();
    }

    /** Only the commands that were accepted: the others leave no trace. */
    CommandStream accepted() {
        Ledger ledger = newLedger();
        return with(
                commands.stream()
                        .filter(command -> execute(ledger, command).getFirst().equals("Accepted"))
                        .toList());
    }

    /** Executes everything; tells what came of it in outcomes, events and saved bytes. */
    Result run() {
        Ledger ledger = newLedger();
        List<String> told = new ArrayList<>();
        commands.forEach(command -> told.addAll(execute(ledger, command)));
        return new Result(ledger, told, savedHex(ledger));
    }

    /** An empty ledger that reads the stream's plans. */
    Ledger newLedger() {
        return new Ledger(plans, new MemoryArchive());
    }

    /** The outcome of a command, then its events. */
    static List<String> execute(Ledger ledger, Command command) {
        EventText events = new EventText();
        List<String> told = new ArrayList<>();
        told.add(ledger.execute(command, events).getClass().getSimpleName());
        told.addAll(events.lines());
        return told;
    }

    /** The saved state of a ledger, as text. */
    static String savedHex(Ledger ledger) {
        return HexFormat.of().formatHex(SavedBytes.of(ledger::save));
    }

    /** What came of a whole stream. */
    record Result(Ledger ledger, List<String> told, String savedHex) {}
}
