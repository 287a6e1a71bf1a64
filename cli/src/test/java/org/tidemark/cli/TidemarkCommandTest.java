package org.tidemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.plan.LocalizedText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

class TidemarkCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void help_names_the_subcommands_and_succeeds() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("Usage: tidemark", "fail-on-purpose", "Exit status");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void version_names_the_program_and_the_java() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).startsWith("tidemark ").contains("Java 25");
    }

    @Test
    void without_a_command_it_says_so_and_prints_the_usage() {
        assertThat(run()).isEqualTo(TidemarkCommand.BAD_INPUT);
        assertThat(err.toString()).contains("Name a command.", "Usage: tidemark");
    }

    @Test
    void an_unknown_option_is_wrong_use() {
        assertThat(run("fail-on-purpose", "--nonsense")).isEqualTo(TidemarkCommand.BAD_INPUT);
        assertThat(err.toString()).contains("--nonsense");
    }

    @Test
    void a_mistyped_command_is_met_with_the_nearest_one() {
        assertThat(run("fail-on-purpos")).isEqualTo(TidemarkCommand.BAD_INPUT);
        assertThat(err.toString()).contains("did you mean “fail-on-purpose”?");
    }

    @Test
    void every_subcommand_has_its_own_help() {
        assertThat(run("fail-on-purpose", "--help")).isZero();
        assertThat(out.toString()).contains("Usage: tidemark fail-on-purpose");
    }

    @Test
    void bad_input_is_one_sentence_and_status_2() {
        assertThat(run("fail-on-purpose", "--with", "input")).isEqualTo(TidemarkCommand.BAD_INPUT);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines("tidemark fail-on-purpose: orders.csv:3: no amount");
    }

    @Test
    void a_missing_file_is_named_and_status_2() {
        assertThat(run("fail-on-purpose", "--with", "file")).isEqualTo(TidemarkCommand.BAD_INPUT);
        assertThat(err.toString()).contains("no-such-plan.yaml: no such file or folder");
    }

    @Test
    void any_other_failure_is_one_sentence_and_status_1() {
        assertThat(run("fail-on-purpose", "--with", "failure")).isEqualTo(TidemarkCommand.FAILED);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        "tidemark fail-on-purpose: it went wrong: the disk is full (--debug prints where)");
    }

    @Test
    void the_stack_trace_is_printed_only_with_debug_wherever_it_stands() {
        assertThat(run("fail-on-purpose", "--debug", "--with", "failure")).isOne();
        assertThat(err.toString()).contains("the disk is full", "\tat org.tidemark.cli");
        err.getBuffer().setLength(0);
        assertThat(run("--debug", "fail-on-purpose", "--with", "failure")).isOne();
        assertThat(err.toString()).contains("\tat org.tidemark.cli");
    }

    private int run(String... args) {
        return TidemarkCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    /** Registered in the tests' own service list; fails in the way it is told to. */
    @Command(name = "fail-on-purpose", description = "...")
    public static final class FailOnPurpose implements Subcommand {
        @Option(names = "--with")
        private String with = "";

        @Override
        public Integer call() throws Exception {
            return switch (with) {
                case "input" ->
                        throw new BadInputException(
                                new LocalizedText("orders.csv:3: 没有金额", "orders.csv:3: no amount"));
                case "file" -> Files.readString(Path.of("no-such-plan.yaml")).length();
                case "failure" -> throw new IllegalStateException("the disk is full");
                default -> TidemarkCommand.OK;
            };
        }
    }
}
