package org.tidemark.cli;

import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tidemark.engine.command.NearestWord;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.plan.WordBundle;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in words of ours: picocli speaks English alone. */
final class Misuse {

    private static final WordBundle WORDS = WordBundle.beside(Misuse.class);

    private Misuse() {}

    /** What is wrong, where, and what to do. */
    static LocalizedText sentence(ParameterException failure, List<String> args) {
        CommandSpec spec = failure.getCommandLine().getCommandSpec();
        return switch (failure) {
            case UnmatchedArgumentException unmatched ->
                    stray(spec, unmatched.getUnmatched().getFirst());
            case MissingParameterException missing ->
                    unknownOption(spec, args)
                            .map(option -> stray(spec, option))
                            .orElseGet(() -> missing(missing.getMissing(), args));
            case OverwrittenOptionException twice ->
                    WORDS.say("cli.misuse.twice", name(twice.getOverwritten()));
            default ->
                    failure.getArgSpec() == null
                            ? WORDS.say("cli.misuse.one-of", names(alternatives(spec)))
                            : value(failure.getArgSpec(), failure.getValue());
        };
    }

    /** A word for which there is no place: a misspelt option or command, or one too many. */
    private static LocalizedText stray(CommandSpec spec, String word) {
        if (isOption(word)) {
            return near("cli.misuse.option", withoutValue(word), options(spec));
        }
        return spec.subcommands().isEmpty()
                ? WORDS.say("cli.misuse.argument", word)
                : near("cli.misuse.command", word, spec.subcommands().keySet());
    }

    private static LocalizedText near(String key, String word, Collection<String> known) {
        return NearestWord.of(word, known)
                .map(nearest -> WORDS.say(key + ".near", word, nearest))
                .orElseGet(() -> WORDS.say(key, word, String.join(", ", known)));
    }

    /** What is missing is often only misspelt. */
    private static Optional<String> unknownOption(CommandSpec spec, List<String> args) {
        return args.stream()
                .takeWhile(arg -> !arg.equals("--"))
                .filter(arg -> arg.startsWith("--"))
                .filter(arg -> !spec.optionsMap().containsKey(withoutValue(arg)))
                .findFirst();
    }

    private static LocalizedText missing(List<ArgSpec> missing, List<String> args) {
        Optional<ArgSpec> alone =
                missing.stream().filter(arg -> arg.isOption() && isGiven(arg, args)).findFirst();
        if (alone.isPresent()) {
            return WORDS.say("cli.misuse.no-value", name(alone.get()), alone.get().paramLabel());
        }
        boolean alternatives = missing.stream().allMatch(arg -> arg.group() != null);
        return WORDS.say(alternatives ? "cli.misuse.one-of" : "cli.misuse.missing", names(missing));
    }

    private static boolean isGiven(ArgSpec arg, List<String> args) {
        return args.stream().map(Misuse::withoutValue).anyMatch(names((OptionSpec) arg)::contains);
    }

    private static LocalizedText value(ArgSpec arg, String value) {
        Type type = arg.auxiliaryTypes()[0];
        if (type instanceof Class<?> choice && choice.isEnum()) {
            String allowed =
                    Arrays.stream(choice.getEnumConstants())
                            .map(one -> one.toString().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "));
            return WORDS.say("cli.misuse.value.choice", name(arg), value, allowed);
        }
        String wanted =
                type == Path.class
                        ? "path"
                        : type == ZoneId.class ? "zone" : type == int.class ? "number" : "flag";
        return WORDS.say("cli.misuse.value." + wanted, name(arg), value);
    }

    /** The options of which only one may be given. */
    private static List<ArgSpec> alternatives(CommandSpec spec) {
        return spec.argGroups().stream().flatMap(group -> group.args().stream()).toList();
    }

    private static List<String> options(CommandSpec spec) {
        return spec.options().stream().flatMap(option -> names(option).stream()).toList();
    }

    private static List<String> names(OptionSpec option) {
        return Stream.of(option.names()).toList();
    }

    private static String names(List<ArgSpec> args) {
        return args.stream().map(Misuse::shown).collect(Collectors.joining(", "));
    }

    private static String shown(ArgSpec arg) {
        return arg.isOption() ? name(arg) + " " + arg.paramLabel() : arg.paramLabel();
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }

    private static String withoutValue(String arg) {
        int value = arg.indexOf('=');
        return value < 0 ? arg : arg.substring(0, value);
    }

    private static boolean isOption(String word) {
        return word.length() > 1 && word.startsWith("-");
    }
}
