package org.tidemark.simulator.backtest;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.tidemark.tables.out.OutputFiles;

/** Puts the reports of a back test into a folder. */
public final class BacktestReports {

    private static final String PAGE = "report.html";
    private static final String JSON = "report.json";
    private static final String DAILY = "daily.csv";
    private static final String MEMBERS = "members.csv";

    private BacktestReports() {}

    /** The files that it writes. */
    public static List<Path> files(Path folder) {
        return Stream.of(PAGE, JSON, DAILY, MEMBERS).map(folder::resolve).toList();
    }

    /** Writes all of {@link #files}; they are there when the output is finished. */
    public static void write(BacktestResult result, Path folder, OutputFiles out)
            throws IOException {
        out.write(folder.resolve(PAGE), BacktestPage.of(result));
        try (Writer json = out.writer(folder.resolve(JSON))) {
            BacktestJson.write(result, json);
        }
        try (Writer daily = out.writer(folder.resolve(DAILY))) {
            BacktestTables.writeDaily(result, daily);
        }
        try (Writer members = out.writer(folder.resolve(MEMBERS))) {
            BacktestTables.writeMembers(result, members);
        }
    }
}
