package org.tidemark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.plan.Language;

/** Files and values that cannot be used are told in the reader's language, by every command. */
class RefusedInputTest {

    private static final String PLAN = "src/test/resources/replay/seed.yaml";
    private static final String STRANGE = "§§";
    private static final String ENROL =
            "{\"type\":\"enrol\",\"id\":\"e\",\"at\":\"2026-01-01T00:00:00+08:00\",\"member\":\"m\"";

    /** Files whose structure breaks, each in another way. */
    private static final List<String> NO_PLANS =
            List.of(
                    "",
                    "plan: 1\n\ttitle: x\n",
                    "plan: \"1\n",
                    "plan: [1\n",
                    "plan: {a: 1\n",
                    "plan: 1\n  b: 2\n",
                    "plan: 1\n programme\n",
                    "plan: %x\n",
                    "%bad\nplan: 1\n",
                    "a: b: c\n",
                    "plan: \"\\q\"\n",
                    "plan: & x\n",
                    "plan: *none\n",
                    "plan: |x\n",
                    "plan: !tag 1\n",
                    "plan: @x\n",
                    "- a\nplan: 1\n",
                    "plan: 1\n---\nplan: 2\n",
                    "plan: 'a\n--- b'\n",
                    "? a\n? [b\n",
                    "plan: 2\n",
                    "plan: 1\nprogram: x\n",
                    "[}",
                    "{\"plan\": 1,, }",
                    "\u0007",
                    "x");

    private static final List<String> NO_COMMANDS =
            List.of(
                    "[]",
                    "x",
                    ENROL,
                    ENROL + ",}",
                    ENROL + ";}",
                    ENROL + ",x:1}",
                    ENROL + ",\"x\"}",
                    ENROL + ",\"sponsor\":}",
                    ENROL + ",\"sponsor\":yes}",
                    ENROL + ",\"region\":01}",
                    ENROL + ",\"sponsor\":\"\\q\"}",
                    ENROL + ",\"sponsor\":\"\u0001\"}",
                    ENROL + "} {}",
                    ENROL + ",\"x\":[[[[[[[[[1]]]]]]]]]}",
                    ENROL + ",\"x\":[1 2]}",
                    ENROL + ",\"membr\":\"m\"}",
                    ENROL + ",\"nothing-like-it\":1}",
                    ENROL + ",\"member\":\"n\"}",
                    ENROL + ",\"sponsor\":1}",
                    ENROL + ",\"verified\":\"yes\"}",
                    ENROL + ",\"region\":\"1\"}",
                    ENROL.replace("enrol", "enrrol") + "}",
                    ENROL.replace("enrol", "nothing-like-it") + "}",
                    ENROL.replace("2026-", "") + "}",
                    "{\"type\":\"enrol\"}",
                    "{}",
                    ENROL.replace("\"m\"", "\"a:b\"") + "}",
                    ENROL.replace("\"m\"", "\" \"") + "}",
                    "{\"type\":\"close-day\",\"id\":\"c\",\"at\":\"2026-01-01T00:00:00Z\",\"day\":\"x\"}",
                    "{\"type\":\"fund\",\"id\":\"c\",\"at\":\"2026-01-01T00:00:00Z\",\"account\":\"x\",\"amount\":\"1\"}",
                    "{\"type\":\"fund\",\"id\":\"c\",\"at\":\"2026-01-01T00:00:00Z\",\"account\":\"platform\",\"amount\":\"x\"}");

    @TempDir private Path folder;

    private Path commands;
    private Path orders;

    @BeforeEach
    void files() throws IOException {
        commands = write("commands.jsonl", "");
        orders = write("orders.csv", "member,at,amount\nm,2026-01-01,1.00\n");
    }

    @Test
    void a_plan_whose_structure_breaks() throws IOException {
        for (String text : NO_PLANS) {
            Path plan = write("plan.yaml", text);
            refused("check", plan);
            refused("replay", "--plan", plan, "--commands", commands);
            refused("tune", plan, "--goal", "last");
            refused("disclose", plan);
            refused("backtest", "--plan", plan, "--orders", orders, "--out", folder.resolve("o"));
            refused("check", PLAN, "--facts", plan);
            refused("disclose", PLAN, "--figures", plan);
        }
    }

    @Test
    void a_line_that_is_no_command() throws IOException {
        for (String line : NO_COMMANDS) {
            write("commands.jsonl", line + "\n");
            refused("replay", "--plan", PLAN, "--commands", commands, "--events", file("e.jsonl"));
        }
    }

    @Test
    void a_file_that_is_not_there_or_is_something_else() throws IOException {
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xC3, 1});
        for (Path wrong : List.of(folder.resolve("none"), folder, binary)) {
            refused("check", wrong);
            refused("check", PLAN, "--copy", wrong);
            refused("check", PLAN, "--facts", wrong);
            refused("disclose", PLAN, "--figures", wrong);
            refused("disclose", wrong);
            refused("tune", wrong, "--goal", "last");
            refused("replay", "--commands", commands, "--plan", wrong);
        }
        refused("replay", "--commands", folder);
        refused("backtest", "--plan", PLAN, "--orders", folder, "--out", folder.resolve("o"));
        refused("backtest", "--plan", PLAN, "--orders", orders, "--out", orders);
        refused("verify", "--data", folder);
        refused("verify", "--database-url", "http://example.org");
        refused("serve", "--port", "99999", "--data", folder);
        refused("demo", "--port", "-1", "--data", folder);
    }

    @Test
    void a_platform_that_others_would_reach_by_no_address() {
        for (String open : List.of("0.0.0.0", "::")) {
            for (String command : List.of("serve", "demo")) {
                told(
                        TidemarkCommand.FAILED,
                        command,
                        "--address",
                        open,
                        "--port",
                        "0",
                        "--data",
                        folder);
            }
        }
        told(
                TidemarkCommand.FAILED,
                "serve",
                "--public-address",
                "shop.example.cn",
                "--port",
                "0",
                "--data",
                folder);
    }

    @Test
    void a_value_that_means_nothing() throws IOException {
        for (String option :
                List.of(
                        "--columns",
                        "--delimiter",
                        "--date-format",
                        "--encoding",
                        "--format",
                        "--amounts",
                        "--zone",
                        "--offer")) {
            Path out = folder.resolve("o");
            refused("backtest", "--plan", PLAN, "--orders", orders, "--out", out, option, STRANGE);
        }
        for (String option : List.of("--mint-ratio", "--retention", "--cap", "--pool-share")) {
            for (String range : List.of(STRANGE, "3..2", "1..", "99999999999", "1.5")) {
                refused("tune", PLAN, "--goal", "last", option, range);
            }
        }
        refused("tune", PLAN, "--goal", STRANGE);
        refused("tune", PLAN, "--goal", "last", "--offer", STRANGE);
        Path noPool = write("no-pool.yaml", withoutPool());
        refused("tune", noPool, "--goal", "last");
        for (String price : List.of(STRANGE, "0", "-1", "1.001")) {
            refused("disclose", PLAN, "--price", price);
        }
        refused("disclose", PLAN, "--offer", STRANGE);
        refused("disclose", PLAN, "--out", folder.resolve("x.pdf"));
    }

    /** A plan of a programme that only refers. */
    private static String withoutPool() throws IOException {
        try (Stream<Path> plans = Files.list(Path.of("../plans"))) {
            for (Path plan : plans.sorted().toList()) {
                String text = Files.readString(plan);
                if (plan.toString().endsWith(".yaml") && !text.contains("\npool:")) {
                    return text;
                }
            }
        }
        throw new AssertionError("every example plan has a pool");
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private void refused(Object... args) {
        told(TidemarkCommand.BAD_INPUT, args);
    }

    private void told(int expected, Object... args) {
        for (Language language : Language.values()) {
            List<String> all = new ArrayList<>(Arrays.stream(args).map(Object::toString).toList());
            List<String> own = new ArrayList<>(all.subList(1, all.size()));
            all.addAll(List.of("--lang", language.code()));
            StringWriter out = new StringWriter();
            StringWriter err = new StringWriter();
            int status =
                    TidemarkCommand.run(
                            new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
            String said = out.toString() + err;
            String asked = String.join(" ", all) + "\n" + said;
            assertThat(status).as(asked).isEqualTo(expected);
            assertThat(said.trim()).as(asked).isNotEmpty();
            assertThat(said).as(asked).doesNotContain("Exception", "\tat ", "Phrase[", "null");
            own.addAll(
                    List.of(
                            folder.toString(),
                            "program",
                            "b",
                            "nothing-like-it",
                            "enrrol",
                            "x",
                            "goods",
                            "tag",
                            "none"));
            assertThat(ForeignWords.in(withoutKeys(said), language, own)).as(asked).isEmpty();
        }
    }

    /** Lists of what may be written are quotations: keys of plans and commands. */
    private static String withoutKeys(String said) {
        return said.replaceAll("(?<=[:：]) ?[\\w-]+((?:, | 或 | or )[\\w-]+)+", " ")
                .replaceAll("(?<=[:：]) ?[\\w.\\[\\]-]+(?=[:：])", " ")
                .replaceAll("\"[^\"\n]*\"|“[^”\n]*”", " ");
    }
}
