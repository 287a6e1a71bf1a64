package org.tidemark.cli.backtest;

import java.io.PrintStream;
import org.tidemark.plan.Language;
import org.tidemark.plan.WordBundle;
import org.tidemark.simulator.backtest.BacktestProgress;

/** A bar on the terminal for each of the two halves of a back test: reading, settling. */
final class TerminalProgress implements BacktestProgress {

    private static final WordBundle WORDS = WordBundle.beside(TerminalProgress.class);
    private static final int EVERY = 1_024;
    private static final int WIDTH = 40;

    private final boolean shown;
    private final PrintStream terminal;
    private final Language language;
    private String task = "";
    private int percent;

    /** A bar, or nothing where it is not to be shown. */
    TerminalProgress(boolean shown, PrintStream terminal, Language language) {
        this.shown = shown;
        this.terminal = terminal;
        this.language = language;
    }

    @Override
    public void read(long bytes, long totalBytes) {
        step(language.of(WORDS.say("backtest.reading")), bytes, totalBytes);
    }

    @Override
    public void settled(long orders, long totalOrders) {
        if (orders % EVERY == 0 || orders == totalOrders) {
            step(language.of(WORDS.say("backtest.settling")), orders, totalOrders);
        }
    }

    /** Leaves the line of the bar. */
    void end() {
        if (!task.isEmpty()) {
            terminal.println();
        }
        task = "";
    }

    private void step(String name, long done, long total) {
        int now = total <= 0 ? 100 : (int) Math.min(100, 100 * done / total);
        if (!shown || name.equals(task) && now == percent) {
            return;
        }
        if (!name.equals(task)) {
            end();
        }
        task = name;
        percent = now;
        int full = WIDTH * now / 100;
        terminal.print(
                "\r%-8s [%s%s] %3d%%"
                        .formatted(name, "#".repeat(full), " ".repeat(WIDTH - full), now));
        terminal.flush();
    }
}
