package org.tidemark.cli.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tidemark.cli.BadInputException;
import org.tidemark.cli.Outputs;
import org.tidemark.cli.PlanText;
import org.tidemark.cli.Subcommand;
import org.tidemark.cli.TextFile;
import org.tidemark.cli.TidemarkCommand;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.plan.WordBundle;
import org.tidemark.tables.out.OutputFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tidemark replay} (SPEC section 8). Rejected commands are results, not failures. */
@Command(name = "replay")
public final class ReplayCommand implements Subcommand {

    private static final WordBundle WORDS = WordBundle.beside(ReplayCommand.class);
    private static final String STANDARD = "-";

    @Option(names = "--plan", paramLabel = "${bundle:cli.label.plan}")
    private List<Path> plans = new ArrayList<>();

    @Option(names = "--commands", required = true, paramLabel = "${bundle:cli.label.commands}")
    private String commands;

    @Option(names = "--events", paramLabel = "${bundle:cli.label.events}")
    private String events = STANDARD;

    @Option(names = "--explain")
    private boolean explain;

    @Option(names = "--state", paramLabel = "${bundle:cli.label.state}")
    private @Nullable Path state;

    private final InputStream standardInput;
    private final OutputStream standardOutput;

    /** Reads and writes the standard streams of the process. */
    public ReplayCommand() {
        this(System.in, System.out);
    }

    ReplayCommand(InputStream standardInput, OutputStream standardOutput) {
        this.standardInput = standardInput;
        this.standardOutput = standardOutput;
    }

    @Override
    public Integer call() throws IOException {
        List<Path> inputs = new ArrayList<>(plans);
        if (!commands.equals(STANDARD)) {
            inputs.add(Path.of(commands));
        }
        List<@Nullable Path> outputs = new ArrayList<>();
        outputs.add(events.equals(STANDARD) ? null : Path.of(events));
        outputs.add(state);
        try (OutputFiles files = Outputs.of(inputs, outputs)) {
            Replay replay = new Replay();
            for (Path plan : plans) {
                replay.adopt(plan.toString(), PlanText.read(plan));
            }
            if (commands.equals(STANDARD)) {
                run(replay, WORDS.say("replay.standard-input"), standardInput, files);
            } else {
                try (InputStream in = Files.newInputStream(TextFile.file(Path.of(commands)))) {
                    run(replay, new LocalizedText(commands, commands), in, files);
                }
            }
            if (state != null) {
                try (OutputStream out = files.open(state)) {
                    replay.writeState(out);
                }
            }
            files.finish();
        }
        return TidemarkCommand.OK;
    }

    private void run(Replay replay, LocalizedText name, InputStream in, OutputFiles files)
            throws IOException {
        if (events.equals(STANDARD)) {
            replay.run(name, in, standardOutput, explain);
        } else {
            try (OutputStream out = files.open(Path.of(events))) {
                replay.run(name, in, out, explain);
            } catch (BadInputException stopped) {
                files.finish(); // what was done before the line that is no command
                throw stopped;
            }
        }
    }
}
