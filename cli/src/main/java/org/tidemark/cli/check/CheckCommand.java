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
import org.tidemark.cli.ReaderLanguage;
import org.tidemark.cli.Subcommand;
import org.tidemark.cli.TextFile;
import org.tidemark.cli.TidemarkCommand;
import org.tidemark.plan.Language;
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
@Command(name = "check")
public final class CheckCommand implements Subcommand {

    @Parameters(paramLabel = "${bundle:cli.label.plan}", descriptionKey = "plan")
    private Path plan;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--copy", paramLabel = "${bundle:cli.label.copy}")
    private List<Path> copies = new ArrayList<>();

    @Option(names = "--facts", paramLabel = "${bundle:cli.label.facts}")
    private @Nullable Path facts;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        String fileName = plan.toString();
        List<AdvertisingCopy> texts = new ArrayList<>();
        for (Path copy : copies) {
            texts.add(new AdvertisingCopy(copy.toString(), TextFile.read(copy)));
        }
        CheckInput input =
                new CheckInput(FactsFile.read(facts), texts, LocalDate.now(ZoneId.systemDefault()));
        CheckResult result = PlanCheck.of(fileName, TextFile.read(plan), input);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            CheckJson.print(fileName, result, out);
        } else {
            print(fileName, result, out);
        }
        return status(result);
    }

    private void print(String fileName, CheckResult result, PrintWriter out) {
        Language language = ReaderLanguage.of(spec).language();
        switch (result) {
            case CheckResult.Unreadable unreadable ->
                    out.println(language.of(unreadable.refused().text()));
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
