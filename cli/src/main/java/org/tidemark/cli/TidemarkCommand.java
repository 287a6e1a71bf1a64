package org.tidemark.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code tidemark} command itself: finds the subcommands and turns failures into sentences. */
@Command(
        name = "tidemark",
        description = "Design, check, replay and run consumption-reward programmes.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "'tidemark COMMAND --help' tells what a command does.",
            "'./tidemark test' builds everything and runs all tests.",
            "Exit status: 0 done, 1 a negative verdict or a failure, 2 wrong use or unreadable input."
        })
public final class TidemarkCommand implements Runnable {

    /** Exit status: done. */
    public static final int OK = 0;

    /** Exit status: the verdict is negative, or something failed. */
    public static final int FAILED = 1;

    /** Exit status: wrong use, or input that cannot be read. */
    public static final int BAD_INPUT = 2;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Print the stack trace of a failure.")
    private boolean debug;

    @Spec private CommandSpec spec;

    private TidemarkCommand() {}

    /** Runs the command line and ends the process with its exit status. */
    public static void main(String[] args) {
        var out = new PrintWriter(System.out, true, System.out.charset());
        var err = new PrintWriter(System.err, true, System.err.charset());
        System.exit(run(out, err, args));
    }

    /**
     * Runs the command line in this process.
     *
     * @param out where usage and version go
     * @param err where failures go
     * @return the exit status
     */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        return commandLine().setOut(out).setErr(err).execute(args);
    }

    /** Without a subcommand there is nothing to do: say which there are. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Name a command.");
    }

    private static CommandLine commandLine() {
        var root = new TidemarkCommand();
        var commandLine = new CommandLine(root);
        ServiceLoader.load(Subcommand.class).stream()
                .map(ServiceLoader.Provider::get)
                .map(CommandLine::new)
                .sorted(Comparator.comparing(CommandLine::getCommandName))
                .forEach(subcommand -> {
                    subcommand.getCommandSpec().mixinStandardHelpOptions(true);
                    commandLine.addSubcommand(subcommand);
                });
        var report = new ErrorReport(() -> root.debug);
        return commandLine
                .setParameterExceptionHandler(report)
                .setExecutionExceptionHandler(report)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }
}
