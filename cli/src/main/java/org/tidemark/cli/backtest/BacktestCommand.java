package org.tidemark.cli.backtest;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tidemark.cli.BadInputException;
import org.tidemark.cli.Outputs;
import org.tidemark.cli.PlanText;
import org.tidemark.cli.ReaderLanguage;
import org.tidemark.cli.Subcommand;
import org.tidemark.cli.TextFile;
import org.tidemark.cli.TidemarkCommand;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.plan.Language;
import org.tidemark.plan.WordBundle;
import org.tidemark.simulator.backtest.Backtest;
import org.tidemark.simulator.backtest.BacktestReports;
import org.tidemark.simulator.backtest.BacktestResult;
import org.tidemark.simulator.backtest.BacktestSummary;
import org.tidemark.simulator.orderfile.OrderFileException;
import org.tidemark.simulator.orderfile.OrderFileFormat;
import org.tidemark.simulator.orderfile.RejectedRows;
import org.tidemark.tables.out.OutputFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tidemark backtest}: reads an order file, settles it under a plan, writes the reports. */
@Command(name = "backtest")
public final class BacktestCommand implements Subcommand {

    private static final WordBundle WORDS = WordBundle.beside(BacktestCommand.class);

    private static final String REJECTS = "rejects.csv";

    @Option(names = "--plan", required = true, paramLabel = "${bundle:cli.label.plan}")
    private Path plan;

    @Option(names = "--orders", required = true, paramLabel = "${bundle:cli.label.orders}")
    private Path orders;

    @Option(names = "--out", required = true, paramLabel = "${bundle:cli.label.folder}")
    private Path out;

    @Option(names = "--columns", paramLabel = "${bundle:cli.label.columns}")
    private String columns = "";

    @Option(names = "--delimiter", paramLabel = "${bundle:cli.label.character}")
    private String delimiter = "auto";

    @Option(names = "--date-format", paramLabel = "${bundle:cli.label.pattern}")
    private String dateFormat = "";

    @Option(names = "--offer", paramLabel = "${bundle:cli.label.offer}")
    private String offer = "";

    @Option(names = "--encoding", paramLabel = "${bundle:cli.label.name}")
    private String encoding = "";

    @Option(names = "--format", paramLabel = "${bundle:cli.label.system}")
    private String preset = "";

    @Option(names = "--sold", paramLabel = "${bundle:cli.label.states}", split = ",")
    private List<String> sold = new ArrayList<>();

    @Option(names = "--amounts", paramLabel = "auto|rows|orders")
    private String amounts = "";

    @Option(names = "--decimal-comma")
    private boolean decimalComma;

    @Option(names = "--zone", paramLabel = "${bundle:cli.label.zone}")
    private String zone = "";

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<Path> outputs = new ArrayList<>(BacktestReports.files(out));
        outputs.add(out.resolve(REJECTS));
        try (OutputFiles files = Outputs.of(List.of(plan, orders), outputs)) {
            Backtest backtest = new Backtest(PlanText.read(plan), offer);
            OrderFileFormat format = format();
            TextFile.file(orders);
            BacktestResult result = run(backtest, format, files);
            BacktestReports.write(result, out, files);
            files.finish();
            PrintWriter text = spec.commandLine().getOut();
            BacktestSummary.print(result, language(), text);
            text.println(language().of(WORDS.say("backtest.report", out.resolve("report.html"))));
            text.flush();
            return TidemarkCommand.OK;
        } catch (OrderFileException unusable) {
            throw new BadInputException(unusable.text(), unusable);
        }
    }

    private BacktestResult run(Backtest backtest, OrderFileFormat format, OutputFiles files)
            throws IOException, OrderFileException {
        Files.createDirectories(out);
        RejectedRows rejected = new RejectedRows(files.writer(out.resolve(REJECTS)), language());
        TerminalProgress progress = new TerminalProgress(onTerminal(), System.err, language());
        try (rejected) {
            return backtest.run(orders, format, rejected, tomorrow(), progress);
        } catch (OrderFileException unusable) {
            if (rejected.total() > 0) { // they say why
                files.finish();
            }
            throw unusable;
        } finally {
            progress.end();
        }
    }

    private Language language() {
        return ReaderLanguage.of(spec).language();
    }

    /** In any zone of the earth, what is later lies in the future. */
    private static Timestamp tomorrow() {
        return Timestamp.of(
                OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS).plusDays(1));
    }

    /** Since Java 25 there is no console again where there is no terminal. */
    private static boolean onTerminal() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    private OrderFileFormat format() throws OrderFileException {
        OrderFileFormat format = OrderFileFormat.standard().withDelimiter(delimiter).withSold(sold);
        if (!encoding.isEmpty()) {
            format = format.withEncoding(encoding);
        }
        if (!columns.isEmpty()) {
            format = format.withColumns(columns);
        }
        if (!preset.isEmpty()) {
            format = format.withPreset(preset);
        }
        if (!amounts.isEmpty()) {
            format = format.withAmounts(amounts);
        }
        if (!zone.isEmpty()) {
            format = format.withZone(zone);
        }
        if (decimalComma) {
            format = format.withDecimalComma();
        }
        return dateFormat.isEmpty() ? format : format.withDateFormat(dateFormat);
    }
}
