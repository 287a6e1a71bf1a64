package org.tidemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tidemark.plan.Language;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Every help and every wrong use of every command, in both languages; nothing is executed. */
class HelpAndMisuseTest {

    private static final int NOT_REFUSED = 99;
    private static final int WIDE = 2_000;
    private static final String STRANGE = "§§";

    /** How picocli speaks. */
    private static final String[] NOT_OURS = {
        "Missing required",
        "Unmatched",
        "Unknown option",
        "Invalid value",
        "Possible solutions",
        "should be specified",
        "mutually exclusive",
        "expected only one",
        "Show this help message",
        "null",
        "\tat ",
        "Exception",
        "${",
        "%%",
        "%n"
    };

    /** A wrong use, and what must be told of it. */
    private record Misuse(List<String> args, List<String> told) {}

    @TestFactory
    Stream<DynamicTest> every_help_is_in_the_readers_language() {
        return everywhere((language, spec) -> {
            List<String> args = new ArrayList<>(path(spec));
            args.addAll(List.of("--help", "--lang", language.code()));
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            int status =
                    TidemarkCommand.commandLine(new ReaderLanguage(language, true))
                            .setOut(new PrintWriter(out))
                            .setErr(new PrintWriter(err))
                            .setUsageHelpWidth(WIDE)
                            .execute(args.toArray(String[]::new));
            assertThat(status).isZero();
            assertThat(err.toString()).isEmpty();
            assertThat(out.toString()).contains(spec.qualifiedName()).doesNotContain(NOT_OURS);
            assertThat(ForeignWords.in(out.toString(), language, List.of("fail-on-purpose")))
                    .as(out.toString())
                    .isEmpty();
            for (ArgSpec arg : spec.args()) {
                assertThat(arg.description()).as("%s", arg).isNotEmpty();
                assertThat(String.join("", arg.description())).as("%s", arg).isNotBlank();
            }
            assertThat(spec.usageMessage().description()).isNotEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> every_wrong_use_is_one_sentence_in_the_readers_language() {
        return everywhere((language, spec) -> {
            List<Misuse> misuses = misuses(spec);
            assertThat(misuses).hasSizeGreaterThan(4);
            for (Misuse misuse : misuses) {
                refused(language, spec, misuse);
            }
        });
    }

    private static void refused(Language language, CommandSpec spec, Misuse misuse) {
        List<String> args = new ArrayList<>(List.of("--lang", language.code()));
        args.addAll(path(spec));
        args.addAll(misuse.args());
        StringWriter err = new StringWriter();
        CommandLine commandLine =
                TidemarkCommand.commandLine(
                        ReaderLanguage.of(args.toArray(String[]::new), language.other()));
        int status =
                commandLine
                        .setErr(new PrintWriter(err))
                        .setExecutionStrategy(parsed -> NOT_REFUSED)
                        .execute(args.toArray(String[]::new));
        String said = String.join(" ", args) + "\n" + err;
        assertThat(status).as(said).isEqualTo(TidemarkCommand.BAD_INPUT);
        assertThat(err.toString().lines()).as(said).hasSize(2);
        assertThat(err.toString())
                .as(said)
                .startsWith(spec.qualifiedName() + ": ")
                .contains(misuse.told())
                .doesNotContain(NOT_OURS);
        assertThat(
                        ForeignWords.in(
                                err.toString().replace("fail-on-purpose", ""),
                                language,
                                misuse.args()))
                .as(said)
                .isEmpty();
    }

    private static List<Misuse> misuses(CommandSpec spec) {
        List<Misuse> misuses = new ArrayList<>();
        for (OptionSpec option : spec.options()) {
            List<String> others = rightUse(spec, option);
            String name = option.longestName();
            String wrong = name + name.charAt(name.length() - 1);
            misuses.add(of(others, List.of(wrong), List.of(wrong, name)));
            if (isFlag(option)) {
                misuses.add(of(others, List.of(name + "=" + STRANGE), List.of(name, STRANGE)));
                if (!option.usageHelp() && !option.versionHelp()) {
                    misuses.add(of(others, List.of(name, name), List.of(name)));
                }
                continue;
            }
            misuses.add(of(others, List.of(name), List.of(name, option.paramLabel())));
            if (!isMany(option) && !name.equals(ReaderLanguage.OPTION)) {
                List<String> twice = new ArrayList<>(given(option));
                twice.addAll(given(option));
                misuses.add(of(others, twice, List.of(name)));
            }
            if (isTyped(option)) {
                misuses.add(of(others, List.of(name, STRANGE), List.of(name, STRANGE)));
            }
        }
        for (ArgSpec required :
                spec.args().stream()
                        .filter(arg -> arg.required() && arg.group() == null)
                        .toList()) {
            misuses.add(new Misuse(rightUse(spec, required), List.of(required.paramLabel())));
        }
        for (ArgGroupSpec group : spec.argGroups()) {
            List<String> names =
                    group.args().stream().map(arg -> ((OptionSpec) arg).longestName()).toList();
            List<String> all = group.args().stream().flatMap(arg -> given(arg).stream()).toList();
            misuses.add(new Misuse(List.of(), names));
            misuses.add(new Misuse(all, names));
        }
        if (spec.subcommands().isEmpty()) {
            misuses.add(of(rightUse(spec, null), List.of(STRANGE), List.of(STRANGE)));
        } else {
            String known = spec.subcommands().keySet().iterator().next();
            misuses.add(new Misuse(List.of(STRANGE), List.of(STRANGE, known)));
            misuses.add(new Misuse(List.of(known.substring(1)), List.of(known)));
        }
        return misuses;
    }

    private static Misuse of(List<String> others, List<String> args, List<String> told) {
        return new Misuse(Stream.concat(others.stream(), args.stream()).toList(), told);
    }

    /** All that must be given, but for one, with values that can be read. */
    private static List<String> rightUse(CommandSpec spec, ArgSpec but) {
        List<String> args = new ArrayList<>();
        spec.args().stream()
                .filter(arg -> arg.required() && !arg.equals(but) && arg.group() == null)
                .forEach(arg -> args.addAll(given(arg)));
        spec.argGroups().stream()
                .filter(group -> !group.args().contains(but))
                .forEach(group -> args.addAll(given(group.args().iterator().next())));
        return args;
    }

    private static List<String> given(ArgSpec arg) {
        Class<?> type = arg.auxiliaryTypes()[0];
        String value =
                type == int.class || type == long.class
                        ? "7"
                        : type == ZoneId.class
                                ? "Asia/Shanghai"
                                : type == Language.class ? "zh" : "file.x";
        return arg instanceof OptionSpec option
                ? List.of(option.longestName(), value)
                : List.of(value);
    }

    private static boolean isFlag(OptionSpec option) {
        return option.auxiliaryTypes()[0] == boolean.class;
    }

    private static boolean isMany(OptionSpec option) {
        return option.isMultiValue();
    }

    private static boolean isTyped(OptionSpec option) {
        Class<?> type = option.auxiliaryTypes()[0];
        return type == int.class || type == long.class || type == ZoneId.class || type.isEnum();
    }

    /** What is to be seen for a command in a language. */
    @FunctionalInterface
    private interface Look {
        void at(Language language, CommandSpec spec);
    }

    private static Stream<DynamicTest> everywhere(Look look) {
        return Arrays.stream(Language.values())
                .flatMap(language ->
                        specs(TidemarkCommand.commandLine(new ReaderLanguage(language, true)))
                                .map(spec ->
                                        DynamicTest.dynamicTest(
                                                spec.qualifiedName() + ", " + language.code(),
                                                () -> look.at(language, spec))));
    }

    private static Stream<CommandSpec> specs(CommandLine commandLine) {
        return Stream.concat(
                Stream.of(commandLine.getCommandSpec()),
                commandLine.getSubcommands().values().stream()
                        .filter(sub -> !sub.getCommandName().equals("fail-on-purpose"))
                        .flatMap(HelpAndMisuseTest::specs));
    }

    /** The names of a command behind the program's. */
    private static List<String> path(CommandSpec spec) {
        List<String> names = List.of(spec.qualifiedName().split(" "));
        return names.subList(1, names.size());
    }
}
