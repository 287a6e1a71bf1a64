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
import org.tidemark.cli.Subcommand;
import org.tidemark.cli.TidemarkCommand;
import org.tidemark.plan.Language;
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
@Command(
        name = "tune",
        description =
                "Search the figures of a plan that are best for its members, at the same cost to the operator.",
        footer = {
            "",
            "Goals: better-off, the largest share of orders with at least the same money as a discount;",
            "median and last, the most cash for the order in the middle and for the last one;",
            "break-even, the least growth of all orders until selling pays the price.",
            "",
            "A range is 20%..90% (steps of 1%) or 1.2..3 (steps of 0.1). A figure without a range stays as it",
            "is; without any, the mint ratio goes from 20% to 90%. Formulas search, the engine confirms.",
            "",
            "Example:",
            "  tidemark tune plans/seed.yaml --goal better-off --mint-ratio 20%..90% --retention 0%..30% \\",
            "      --page tuning.html --write tuned.yaml"
        })
public final class TuneCommand implements Subcommand {

    @Parameters(paramLabel = "PLAN.yaml", description = "The plan.")
    private Path plan;

    @Option(
            names = "--goal",
            required = true,
            paramLabel = "GOAL",
            description = "better-off, median, last or break-even.")
    private String goal;

    @Option(
            names = "--offer",
            paramLabel = "OFFER",
            description = "Which offer; the plan's first when not given.")
    private String offer = "";

    @Option(names = "--mint-ratio", paramLabel = "RANGE", description = "Mint ratios to try.")
    private String mintRatio = "";

    @Option(
            names = "--retention",
            paramLabel = "RANGE",
            description = "Shares of a sale that stay in the pool to try.")
    private String retention = "";

    @Option(names = "--cap", paramLabel = "RANGE", description = "Cap multiples to try.")
    private String cap = "";

    @Option(
            names = "--pool-share",
            paramLabel = "RANGE",
            description = "Pool shares to try; what the pool gets more, the rewards get less.")
    private String poolShare = "";

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = "Language of what is printed; this machine's when not given.")
    private Language language = Language.ofThisMachine();

    @Option(
            names = "--page",
            paramLabel = "FILE.html",
            description = "Write table and pictures as a page of its own.")
    private @Nullable Path page;

    @Option(
            names = "--write",
            paramLabel = "FILE.yaml",
            description = "Write the plan with the figures found; the rest of its text is kept.")
    private @Nullable Path write;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (OutputFiles files = Outputs.of(List.of(plan), Arrays.asList(page, write), language)) {
            String text = PlanText.read(plan);
            Tuning tuning = Search.run(text, offer, goal(), bounds(Search.figures(text, offer)));
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                TuneJson.write(tuning, out);
            } else {
                TuneText.print(tuning, language, out);
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
            throw new BadInputException(plan + ": " + language.of(unusable.text()), unusable);
        }
    }

    private Goal goal() {
        return Arrays.stream(Goal.values())
                .filter(one -> one.code().equals(goal))
                .findFirst()
                .orElseThrow(() ->
                        new BadInputException(
                                "--goal "
                                        + goal
                                        + ": name one of "
                                        + Arrays.stream(Goal.values())
                                                .map(Goal::code)
                                                .collect(Collectors.joining(", "))));
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
