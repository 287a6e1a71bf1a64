package org.tidemark.cli.backtest;

import java.io.Closeable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.tidemark.simulator.backtest.BacktestProgress;

/** A bar on the terminal for each of the two halves of a back test: reading, settling. */
final class TerminalProgress implements BacktestProgress, Closeable {

    private static final int EVERY = 1_024;

    private final boolean shown;
    private ProgressBar bar;
    private String task = "";

    /** A bar, or nothing where it is not to be shown. */
    TerminalProgress(boolean shown) {
        this.shown = shown;
    }

    @Override
    public void read(long bytes, long totalBytes) {
        step("Reading", bytes, totalBytes);
    }

    @Override
    public void settled(long orders, long totalOrders) {
        if (orders % EVERY == 0 || orders == totalOrders) {
            step("Settling", orders, totalOrders);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }

    private void step(String name, long done, long total) {
        if (!shown) {
            return;
        }
        if (!task.equals(name)) {
            close();
            task = name;
            bar = new ProgressBarBuilder().setTaskName(name).setInitialMax(total).build();
        }
        bar.stepTo(done);
    }
}
