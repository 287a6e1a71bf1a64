package org.tidemark.cli.backtest;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.tidemark.cli.BadInputException;
import org.tidemark.cli.PlanText;
import org.tidemark.cli.Subcommand;
import org.tidemark.cli.TextFile;
import org.tidemark.cli.TidemarkCommand;
import org.tidemark.simulator.backtest.Backtest;
import org.tidemark.simulator.backtest.BacktestReports;
import org.tidemark.simulator.backtest.BacktestResult;
import org.tidemark.simulator.backtest.BacktestSummary;
import org.tidemark.simulator.orderfile.OrderFileException;
import org.tidemark.simulator.orderfile.OrderFileFormat;
import org.tidemark.simulator.orderfile.RejectedRows;
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
            "daily.csv, members.csv, and rejects.csv with the line and the reason of every row not used.",
            "",
            "Example, columns by number and padded with blanks:",
            "  tidemark backtest --plan plans/seed.yaml --orders CDNOW_master.txt --delimiter blanks \\",
            "      --columns member=1,at=2,amount=4 --date-format yyyyMMdd --out report"
        })
public final class BacktestCommand implements Subcommand {

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
                    "Where order, member, at, amount, offer, store, sponsor and region stand: names in the"
                            + " header or numbers from 1. At least member, at and amount; without this option the"
                            + " header must have these very names.")
    private String columns = "";

    @Option(
            names = "--delimiter",
            paramLabel = "CHARACTER",
            description =
                    "What stands between columns: a character, 'tab', or 'blanks' for runs of blanks;"
                            + " a comma when not given.")
    private String delimiter = ",";

    @Option(
            names = "--date-format",
            paramLabel = "PATTERN",
            description = "How dates are written, like yyyyMMdd; ISO 8601 when not given.")
    private String dateFormat = "";

    @Option(
            names = "--offer",
            paramLabel = "OFFER",
            description = "The offer of rows that name none, or none that the plan has.")
    private String offer = "";

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "Encoding of the orders, like GB18030; UTF-8 when not given.")
    private String encoding = "UTF-8";

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try {
            Backtest backtest = new Backtest(PlanText.read(plan), offer);
            OrderFileFormat format = format();
            Files.createDirectories(out);
            BacktestResult result = run(backtest, format);
            BacktestReports.write(result, out);
            PrintWriter text = spec.commandLine().getOut();
            BacktestSummary.print(result, text);
            text.println("Report: " + out.resolve("report.html"));
            text.flush();
            return TidemarkCommand.OK;
        } catch (OrderFileException unusable) {
            throw new BadInputException(String.valueOf(unusable.getMessage()), unusable);
        }
    }

    private BacktestResult run(Backtest backtest, OrderFileFormat format)
            throws IOException, OrderFileException {
        TerminalProgress progress = new TerminalProgress(onTerminal(), System.err);
        try (RejectedRows rejected =
                new RejectedRows(Files.newBufferedWriter(out.resolve("rejects.csv")))) {
            return backtest.run(TextFile.file(orders), format, rejected, progress);
        } finally {
            progress.end();
        }
    }

    /** Since Java 25 there is no console again where there is no terminal. */
    private static boolean onTerminal() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    }

    private OrderFileFormat format() throws OrderFileException {
        OrderFileFormat format =
                OrderFileFormat.standard().withDelimiter(delimiter).withEncoding(encoding);
        if (!columns.isEmpty()) {
            format = format.withColumns(columns);
        }
        return dateFormat.isEmpty() ? format : format.withDateFormat(dateFormat);
    }
}
