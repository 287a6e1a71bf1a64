package org.tidemark.cli.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.tidemark.cli.BadInputException;
import org.tidemark.commands.CommandJson;
import org.tidemark.commands.EventJson;
import org.tidemark.commands.EventNames;
import org.tidemark.commands.LineReader;
import org.tidemark.commands.MalformedCommandException;
import org.tidemark.commands.StateJson;
import org.tidemark.engine.Ledger;
import org.tidemark.engine.MemoryArchive;
import org.tidemark.engine.Outcome;
import org.tidemark.engine.command.Command;
import org.tidemark.engine.event.EventSink;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.plan.WordBundle;
import org.tidemark.plan.YamlPlanReader;
import org.tidemark.plan.reason.ReasonWords;

/** One ledger from nothing, and what was counted on the way. */
final class Replay {

    private static final WordBundle WORDS = WordBundle.beside(Replay.class);

    private final Ledger ledger = new Ledger(new YamlPlanReader(), new MemoryArchive());
    private long commands;
    private long events;
    private long rejected;

    /** Adopts a plan before the first command; not counted. */
    void adopt(String fileName, String planText) {
        if (ledger.adopt(planText, EventSink.NOTHING) instanceof Outcome.Rejected rejection) {
            throw new BadInputException(
                    WORDS.say("replay.plan-refused", fileName, words().say(rejection.reason())));
        }
    }

    /**
     * Executes every line and writes what comes of it.
     *
     * @param explains whether each amount is written with what it is made of
     * @throws BadInputException at the first line that is no command, with the name and the line's
     *     number; what came before it has been written
     */
    void run(LocalizedText name, InputStream lines, OutputStream out, boolean explains)
            throws IOException {
        EventNames names = EventNames.of(ledger.view());
        EventJson written = explains ? EventJson.explaining(names, out) : new EventJson(names, out);
        LineReader line = new LineReader(lines);
        try {
            while (line.next()) {
                execute(line, written);
            }
        } catch (MalformedCommandException malformed) {
            throw new BadInputException(
                    WORDS.say("replay.line", name, line.number(), told(malformed)), malformed);
        } finally {
            written.flush();
            events = written.lastSeq();
        }
    }

    /** Writes the state as it is now. */
    void writeState(OutputStream out) {
        StateJson.write(ledger.view(), new StateJson.Counts(commands, events, rejected), out);
    }

    private LocalizedText told(MalformedCommandException malformed) {
        LocalizedText reason = words().say(malformed.reason());
        return malformed.where().isEmpty()
                ? reason
                : WORDS.say("replay.field", malformed.where(), reason);
    }

    /** Reasons in the ledger's currency. */
    private ReasonWords words() {
        return new ReasonWords(ledger.view().currency());
    }

    private void execute(LineReader line, EventJson written) throws MalformedCommandException {
        Command command =
                CommandJson.parse(
                        line.buffer(), line.offset(), line.length(), CommandJson.Envelope.NONE);
        commands++;
        written.command(command.id());
        Outcome outcome = ledger.execute(command, written);
        if (outcome instanceof Outcome.Rejected) {
            rejected++;
        }
        written.outcome(command.id(), outcome, reason -> words().say(reason).en());
    }
}
