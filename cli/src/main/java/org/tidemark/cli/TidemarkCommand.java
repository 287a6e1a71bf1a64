package org.tidemark.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tidemark.plan.Language;
import org.tidemark.plan.WordBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code tidemark} command itself: finds the subcommands and turns failures into sentences. */
@Command(
        name = "tidemark",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "${bundle:cli.label.command}")
public final class TidemarkCommand implements Callable<Integer> {

    /** Exit status: done. */
    public static final int OK = 0;

    /** Exit status: the verdict is negative, or something failed. */
    public static final int FAILED = 1;

    /** Exit status: wrong use, or input that cannot be read. */
    public static final int BAD_INPUT = 2;

    private static final WordBundle WORDS = WordBundle.beside(TidemarkCommand.class);

    private final ReaderLanguage reader;

    @Option(names = "--debug", scope = ScopeType.INHERIT)
    private boolean debug;

    /** Found before the rest; here it is checked, and told in the help. */
    @Option(names = ReaderLanguage.OPTION, scope = ScopeType.INHERIT, paramLabel = "zh|en")
    @SuppressWarnings("unused") // read by picocli
    private @Nullable Language language;

    @Spec private CommandSpec spec;

    private TidemarkCommand(ReaderLanguage reader) {
        this.reader = reader;
    }

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
        ReaderLanguage reader = ReaderLanguage.of(args, Language.ofThisMachine());
        return commandLine(reader).setOut(out).setErr(err).execute(args);
    }

    /** Without a subcommand there is nothing to do: say which there are. */
    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        err.println(reader.language().of(WORDS.say("cli.misuse.no-command")));
        spec.commandLine().usage(err);
        return BAD_INPUT;
    }

    ReaderLanguage reader() {
        return reader;
    }

    /** All commands, with their words in the reader's language. */
    static CommandLine commandLine(ReaderLanguage reader) {
        var root = new TidemarkCommand(reader);
        var commandLine = new CommandLine(root);
        Language language = reader.language();
        commandLine.setResourceBundle(new HelpWords(language, TidemarkCommand.class));
        ServiceLoader.load(Subcommand.class).stream()
                .map(ServiceLoader.Provider::get)
                .map(CommandLine::new)
                .sorted(Comparator.comparing(CommandLine::getCommandName))
                .forEach(subcommand -> {
                    Class<?> kind = subcommand.getCommand().getClass();
                    subcommand.getCommandSpec().mixinStandardHelpOptions(true);
                    commandLine.addSubcommand(subcommand);
                    subcommand.setResourceBundle(
                            new HelpWords(language, TidemarkCommand.class, kind));
                });
        var report = new ErrorReport(language, () -> root.debug);
        return commandLine
                .setParameterExceptionHandler(report)
                .setExecutionExceptionHandler(report)
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }
}
