package org.tidemark.bench;

import org.tidemark.bench.engine.EngineBench;
import org.tidemark.bench.journal.JournalBench;
import org.tidemark.cli.BadInputException;
import org.tidemark.cli.Subcommand;
import org.tidemark.plan.WordBundle;
import picocli.CommandLine.Command;

/** {@code tidemark bench}: how fast it is here, as ratios within one run where they travel. */
@Command(
        name = "bench",
        subcommands = {EngineBench.class, JournalBench.class})
public final class BenchCommand implements Subcommand {

    private static final WordBundle WORDS = WordBundle.beside(BenchCommand.class);

    private static final int MOST = 50_000_000;

    @Override
    public Integer call() {
        throw new BadInputException(WORDS.say("bench.what"));
    }

    /**
     * A count within its bounds.
     *
     * @throws BadInputException when it is not
     */
    public static void requireCount(String option, int value) {
        if (value < 1 || value > MOST) {
            throw new BadInputException(WORDS.say("bench.range", option, value, MOST));
        }
    }
}
