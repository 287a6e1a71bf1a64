package org.tidemark.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tidemark.plan.Language;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The language of whoever reads what a command prints. It is found before anything else of the
 * command line is read, so that wrong use is told in it too.
 *
 * @param language what {@code --lang} says, else this machine's
 * @param given whether the command line says it
 */
public record ReaderLanguage(Language language, boolean given) {

    static final String OPTION = "--lang";

    private static final String END_OF_OPTIONS = "--";

    /** The language that a command line asks for. */
    static ReaderLanguage of(String[] args, Language machine) {
        return asked(Arrays.asList(args))
                .map(language -> new ReaderLanguage(language, true))
                .orElseGet(() -> new ReaderLanguage(machine, false));
    }

    /** The language of whoever reads that command. */
    public static ReaderLanguage of(CommandSpec spec) {
        return ((TidemarkCommand) spec.root().userObject()).reader();
    }

    private static Optional<Language> asked(List<String> args) {
        int end = args.indexOf(END_OF_OPTIONS);
        List<String> options = end < 0 ? args : args.subList(0, end);
        return IntStream.range(0, options.size())
                .mapToObj(i -> value(options, i))
                .flatMap(Optional::stream)
                .reduce((first, last) -> last);
    }

    private static Optional<Language> value(List<String> options, int at) {
        String option = options.get(at);
        if (option.startsWith(OPTION + "=")) {
            return named(option.substring(OPTION.length() + 1));
        }
        return option.equals(OPTION) && at + 1 < options.size()
                ? named(options.get(at + 1))
                : Optional.empty();
    }

    private static Optional<Language> named(String code) {
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equalsIgnoreCase(code))
                .findFirst();
    }
}
