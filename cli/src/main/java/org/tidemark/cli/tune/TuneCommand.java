package org.tidemark.cli.tune;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tidemark.cli.BadInputException;
import org.tidemark.cli.Outputs;
import org.tidemark.cli.PlanText;
import org.tidemark.cli.ReaderLanguage;
import org.tidemark.cli.Subcommand;
import org.tidemark.cli.TidemarkCommand;
import org.tidemark.plan.WordBundle;
import org.tidemark.simulator.tune.Bounds;
import org.tidemark.simulator.tune.Candidate;
import org.tidemark.simulator.tune.Goal;
import org.tidemark.simulator.tune.Range;
import org.tidemark.simulator.tune.Search;
import org.tidemark.simulator.tune.TuneException;
import org.tidemark.simulator.tune.TuneJson;
import org.tidemark.simulator.tune.TunePage;
import org.tidemark.simulator.tune.TuneText;
import org.tidemark.simulator.tune.Tuning;
import org.tidemark.tables.out.OutputFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tidemark tune}: searches, prints the trade-off, writes the page and the plan found. */
@Command(name = "tune")
public final class TuneCommand implements Subcommand {

    private static final WordBundle WORDS = WordBundle.beside(TuneCommand.class);

    @Parameters(paramLabel = "${bundle:cli.label.plan}", descriptionKey = "plan")
    private Path plan;

    @Option(names = "--goal", required = true, paramLabel = "${bundle:cli.label.goal}")
    private String goal;

    @Option(names = "--offer", paramLabel = "${bundle:cli.label.offer}")
    private String offer = "";

    @Option(names = "--mint-ratio", paramLabel = "${bundle:cli.label.range}")
    private String mintRatio = "";

    @Option(names = "--retention", paramLabel = "${bundle:cli.label.range}")
    private String retention = "";

    @Option(names = "--cap", paramLabel = "${bundle:cli.label.range}")
    private String cap = "";

    @Option(names = "--pool-share", paramLabel = "${bundle:cli.label.range}")
    private String poolShare = "";

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--page", paramLabel = "${bundle:cli.label.page}")
    private @Nullable Path page;

    @Option(names = "--write", paramLabel = "${bundle:cli.label.plan}")
    private @Nullable Path write;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (OutputFiles files = Outputs.of(List.of(plan), Arrays.asList(page, write))) {
            String text = PlanText.read(plan);
            Tuning tuning = Search.run(text, offer, goal(), bounds(Search.figures(text, offer)));
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                TuneJson.write(tuning, out);
            } else {
                TuneText.print(tuning, ReaderLanguage.of(spec).language(), out);
            }
            if (page != null) {
                files.write(page, TunePage.of(tuning));
            }
            if (write != null) {
                files.write(write, tuning.planText());
            }
            files.finish();
            out.flush();
            return TidemarkCommand.OK;
        } catch (TuneException unusable) {
            throw new BadInputException(
                    WORDS.say("tune.unusable", plan, unusable.text()), unusable);
        }
    }

    private Goal goal() {
        return Arrays.stream(Goal.values())
                .filter(one -> one.code().equals(goal))
                .findFirst()
                .orElseThrow(() -> new BadInputException(WORDS.say("tune.no-goal", goal, goals())));
    }

    private static String goals() {
        return Arrays.stream(Goal.values()).map(Goal::code).collect(Collectors.joining(", "));
    }

    private Bounds bounds(Candidate now) throws TuneException {
        boolean none = (mintRatio + retention + cap + poolShare).isEmpty();
        return new Bounds(
                range("--mint-ratio", none ? "20%..90%" : mintRatio, now.mintRatioPpm()),
                range("--retention", retention, now.retentionPpm()),
                range("--cap", cap, now.capMultiplePpm()),
                range("--pool-share", poolShare, now.poolSharePpm()));
    }

    private static Range range(String name, String text, int nowPpm) throws TuneException {
        return text.isEmpty() ? Range.only(nowPpm) : Range.parse(name, text);
    }
}
