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
import org.tidemark.cli.Subcommand;
import org.tidemark.cli.TextFile;
import org.tidemark.cli.TidemarkCommand;
import org.tidemark.engine.command.Timestamp;
import org.tidemark.plan.Language;
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
@Command(
        name = "backtest",
        description = "Show what a plan would have done on orders that a business really had.",
        footer = {
            "",
            "Everybody holds; the only exits are forced ones. Written to DIR: report.html, report.json,",
            "daily.csv, members.csv, and rejects.csv with line, reason and amount of every row not used.",
            "",
            "Read as they are: CSV in UTF-8, UTF-16 or GB18030, .gz, .xlsx; lines before the header, sums",
            "below; 1,234.50, ￥ and 元; 2024/1/5 8:03, 2024年1月5日. docs/backtest.md tells all of it.",
            "",
            "Example, the order export of a shop system:",
            "  tidemark backtest --plan plans/seed.yaml --orders orders.xlsx --format youzan --out report",
            "Example, columns by number and padded with blanks:",
            "  tidemark backtest --plan plans/seed.yaml --orders CDNOW_master.txt --delimiter blanks \\",
            "      --columns member=1,at=2,amount=4 --date-format yyyyMMdd --out report"
        })
public final class BacktestCommand implements Subcommand {

    private static final String REJECTS = "rejects.csv";

    @Option(
            names = "--plan",
            required = true,
            paramLabel = "PLAN.yaml",
            description = "The plan to test.")
    private Path plan;

    @Option(
            names = "--orders",
            required = true,
            paramLabel = "FILE.csv",
            description = "The orders.")
    private Path orders;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Folder for the reports; made where missing.")
    private Path out;

    @Option(
            names = "--columns",
            paramLabel = "NAME=COLUMN,...",
            description =
                    "Where order, member, at, amount (or price), quantity, status, refund, offer, store, sponsor"
                            + " and region stand: names in the header or numbers from 1. At least member, at and"
                            + " amount; without this option the header must have these very names.")
    private String columns = "";

    @Option(
            names = "--delimiter",
            paramLabel = "CHARACTER",
            description =
                    "What stands between columns: a character, 'tab', or 'blanks' for runs of blanks;"
                            + " what the file tells when not given.")
    private String delimiter = "auto";

    @Option(
            names = "--date-format",
            paramLabel = "PATTERN",
            description =
                    "How dates are written, like dd.MM.yyyy; when not given, any usual shape with the year first.")
    private String dateFormat = "";

    @Option(
            names = "--offer",
            paramLabel = "OFFER",
            description = "The offer of rows that name none, or none that the plan has.")
    private String offer = "";

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description =
                    "Encoding of the orders, like GB18030; what the file tells when not given.")
    private String encoding = "";

    @Option(
            names = "--format",
            paramLabel = "SYSTEM",
            description =
                    "The orders are an export of shopify, woocommerce, youzan, taobao or tidemark.")
    private String preset = "";

    @Option(
            names = "--sold",
            paramLabel = "STATE,...",
            split = ",",
            description =
                    "Which values of the column status are sales; the usual words when not given.")
    private List<String> sold = new ArrayList<>();

    @Option(
            names = "--amounts",
            paramLabel = "auto|rows|orders",
            description =
                    "Whose the amounts are where an order stands in several rows; 'auto' takes amounts that"
                            + " are the same in all rows of every order for the order's, and says so.")
    private String amounts = "";

    @Option(
            names = "--decimal-comma",
            description = "A comma stands before the decimals: 1.234,50.")
    private boolean decimalComma;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description =
                    "Time zone of the days, and of times without an offset, like Asia/Shanghai or +08:00.")
    private String zone = "";

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = "Language of what was recognised; this machine's when not given.")
    private Language language = Language.ofThisMachine();

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<Path> outputs = new ArrayList<>(BacktestReports.files(out));
        outputs.add(out.resolve(REJECTS));
        try (OutputFiles files = Outputs.of(List.of(plan, orders), outputs, language)) {
            Backtest backtest = new Backtest(PlanText.read(plan), offer);
            OrderFileFormat format = format();
            TextFile.file(orders);
            BacktestResult result = run(backtest, format, files);
            BacktestReports.write(result, out, files);
            files.finish();
            PrintWriter text = spec.commandLine().getOut();
            BacktestSummary.print(result, language, text);
            text.println("Report: " + out.resolve("report.html"));
            text.flush();
            return TidemarkCommand.OK;
        } catch (OrderFileException unusable) {
            throw new BadInputException(language.of(unusable.text()), unusable);
        }
    }

    private BacktestResult run(Backtest backtest, OrderFileFormat format, OutputFiles files)
            throws IOException, OrderFileException {
        Files.createDirectories(out);
        RejectedRows rejected = new RejectedRows(files.writer(out.resolve(REJECTS)), language);
        TerminalProgress progress = new TerminalProgress(onTerminal(), System.err);
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
