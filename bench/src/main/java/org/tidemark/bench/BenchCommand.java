package org.tidemark.bench;

import org.tidemark.bench.engine.EngineBench;
import org.tidemark.bench.journal.JournalBench;
import org.tidemark.cli.Subcommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tidemark bench}: how fast it is here, as ratios within one run where they travel. */
@Command(
        name = "bench",
        description = "Measure the engine and the journal on this machine.",
        subcommands = {EngineBench.class, JournalBench.class})
public final class BenchCommand implements Subcommand {

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(), "Name what to measure: engine or journal.");
    }
}
