package org.tidemark.simulator.backtest;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Puts the reports of a back test into a folder. */
public final class BacktestReports {

    private BacktestReports() {}

    /**
     * Writes {@code report.html}, {@code report.json}, {@code daily.csv} and {@code members.csv}.
     */
    public static void write(BacktestResult result, Path folder) throws IOException {
        Files.writeString(folder.resolve("report.html"), BacktestPage.of(result));
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("report.json"))) {
            BacktestJson.write(result, out);
        }
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("daily.csv"))) {
            BacktestTables.writeDaily(result, out);
        }
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("members.csv"))) {
            BacktestTables.writeMembers(result, out);
        }
    }
}
