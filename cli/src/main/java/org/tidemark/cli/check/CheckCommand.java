package org.tidemark.cli.check;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tidemark.cli.FactsFile;
import org.tidemark.cli.Subcommand;
import org.tidemark.cli.TextFile;
import org.tidemark.cli.TidemarkCommand;
import org.tidemark.plan.Language;
import org.tidemark.plan.PlanFacts;
import org.tidemark.plan.check.CheckInput;
import org.tidemark.plan.check.CheckResult;
import org.tidemark.plan.check.PlanCheck;
import org.tidemark.plan.law.AdvertisingCopy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tidemark check}: shape, mathematics and law of a plan in one report. */
@Command(
        name = "check",
        description = "Say what a plan comes to, in mathematics and in law, before anything runs.",
        footer = {
            "",
            "Every mistake of a plan is reported at once, with line and column. This is no legal advice.",
            "Exit status: 0 may go live, 1 something is to be acknowledged, 2 refused or unreadable.",
            "",
            "Example: tidemark check plans/local-life.yaml --copy flyer.md --facts facts.yaml"
        })
public final class CheckCommand implements Subcommand {

    @Parameters(paramLabel = "PLAN.yaml", description = "The plan to check.")
    private Path plan;

    @Option(names = "--json", description = "Write JSON for programs.")
    private boolean json;

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = "Language of the report; this machine's when not given.")
    private Language language = Language.ofThisMachine();

    @Option(
            names = "--copy",
            paramLabel = "TEXT.md",
            description = "An advertising text to check for promises of return; may be repeated.")
    private List<Path> copies = new ArrayList<>();

    @Option(
            names = "--facts",
            paramLabel = "FACTS.yaml",
            description =
                    "What no plan holds: members, notice, least age, order growth, ad income ...")
    private @Nullable Path facts;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        String fileName = plan.toString();
        List<AdvertisingCopy> texts = new ArrayList<>();
        for (Path copy : copies) {
            texts.add(new AdvertisingCopy(copy.toString(), TextFile.read(copy)));
        }
        CheckInput input = new CheckInput(facts(), texts, LocalDate.now(ZoneId.systemDefault()));
        CheckResult result = PlanCheck.of(fileName, TextFile.read(plan), input);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            CheckJson.print(fileName, result, out);
        } else {
            print(fileName, result, out);
        }
        return status(result);
    }

    private PlanFacts facts() throws IOException {
        return facts == null ? PlanFacts.none() : FactsFile.read(facts, language);
    }

    private void print(String fileName, CheckResult result, PrintWriter out) {
        switch (result) {
            case CheckResult.Unreadable unreadable ->
                    out.println(unreadable.refused().report(language::of));
            case CheckResult.Checked checked ->
                    new CheckText(language, fileName).print(checked, out);
        }
        out.flush();
    }

    private static int status(CheckResult result) {
        return switch (result) {
            case CheckResult.Unreadable unreadable -> TidemarkCommand.BAD_INPUT;
            case CheckResult.Checked checked ->
                    switch (checked.verdict()) {
                        case CLEAN -> TidemarkCommand.OK;
                        case TO_ACKNOWLEDGE -> TidemarkCommand.FAILED;
                        case REFUSED -> TidemarkCommand.BAD_INPUT;
                    };
        };
    }
}
