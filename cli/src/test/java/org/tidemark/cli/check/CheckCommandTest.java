package org.tidemark.cli.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.cli.TidemarkCommand;

class CheckCommandTest {

    private static final String LOCAL = "../plans/local-life.yaml";
    private static final String MALL = "../plans/health-mall.yaml";

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path facts;

    @BeforeEach
    void statesTheDay() throws IOException {
        facts = file("facts.yaml", "from: 2026-11-22\n");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int check(String plan, String... more) {
        List<String> args = new ArrayList<>(List.of("check", plan, "--facts", facts.toString()));
        args.addAll(List.of(more));
        return TidemarkCommand.run(
                new PrintWriter(out), new PrintWriter(err), args.toArray(String[]::new));
    }

    private String changed(String plan, String from, String to) throws IOException {
        String text = Files.readString(Path.of(plan));
        assertThat(text).contains(from);
        return file("changed.yaml", text.replace(from, to)).toString();
    }

    @Test
    void a_plan_whose_findings_are_answered_for_may_go_live() {
        assertThat(check(LOCAL, "--lang", "en")).as(err::toString).isEqualTo(TidemarkCommand.OK);
        assertThat(out.toString())
                .contains("Local life (local-life)", "Verdict: may go live as far as is known")
                .contains("acknowledged 8, notes 3, open 6")
                .contains("into the pool behind the points                160.00")
                .containsPattern(" 1x +1,477x +never: the forced exit at 1.2x comes first\n")
                .containsPattern(" 1.2x +[0-9,]+x +never: the forced exit at 1.2x comes first\n")
                .containsPattern(" 1.5x +never: the forced exit at 1.2x comes first\n")
                .containsPattern("are worth 2x after order +never: the forced exit at 1.2x")
                .contains("without one cumulative orders would have to grow 3,106.8x")
                .doesNotContain("3,107x")
                .containsPattern("A store that fakes a sale pays 20% and breaks even at +14.5x")
                .contains(LOCAL + ":48:26: referral.order.indirect: 0.2% to the sponsor's sponsor")
                .contains("Answered for by head of legal, 2026-11-22")
                .contains("PYR-08  members")
                .contains("Not legal advice");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_multiple_that_comes_before_the_forced_exit_has_its_growth_and_dates() {
        assertThat(check("../plans/seed.yaml", "--lang", "en")).isEqualTo(TidemarkCommand.OK);
        assertThat(out.toString())
                .containsPattern(" 1x +181.7x +382.2x +never +never +20")
                .containsPattern(" 3x +7,074x +never: the forced exit at 3x comes first\n");
    }

    @Test
    void a_forced_exit_that_comes_first_is_named_in_chinese() {
        assertThat(check(LOCAL, "--lang", "zh")).isEqualTo(TidemarkCommand.OK);
        assertThat(out.toString())
                .containsPattern(" 1x +1,477x +达不到：在此之前已于 1.2x 强制出局\n")
                .contains("永远换不回所付金额");
    }

    @Test
    void the_report_is_chinese_where_asked_for() {
        assertThat(check(MALL, "--lang", "zh")).isEqualTo(TidemarkCommand.OK);
        assertThat(out.toString())
                .contains("大健康消费增值", "结论：", "托底池", "间推 5%", "建议：", "不构成法律意见")
                .contains("238.6", "1,430.00")
                .doesNotContain("Advice", "Verdict", "never");
    }

    @Test
    void what_nobody_answers_for_ends_with_status_1() throws IOException {
        String plan = changed(LOCAL, "{ rule: PYR-07", "{ rule: PYR-03");

        assertThat(check(plan, "--lang", "en")).isEqualTo(TidemarkCommand.FAILED);
        assertThat(out.toString())
                .contains("once somebody answers", "TO ACKNOWLEDGE  PYR-07", "note  ACK-01")
                .contains("PYR-03 has not fired, or cannot be acknowledged");
    }

    @Test
    void what_is_refused_ends_with_status_2() throws IOException {
        String plan = changed(MALL, "qualify: none", "qualify: purchase");

        assertThat(check(plan, "--lang", "en")).isEqualTo(TidemarkCommand.BAD_INPUT);
        assertThat(out.toString()).contains("cannot go live", "REFUSED  PYR-02");
    }

    @Test
    void studying_is_free_what_is_refused_can_be_replayed() throws IOException {
        String plan = changed(MALL, "qualify: none", "qualify: purchase");
        Path commands =
                file(
                        "commands.jsonl",
                        "{\"type\":\"enrol\",\"id\":\"1\",\"at\":\"2026-01-01T00:00:00+08:00\",\"member\":\"m\"}\n");
        int status =
                TidemarkCommand.run(
                        new PrintWriter(out),
                        new PrintWriter(err),
                        "replay",
                        "--plan",
                        plan,
                        "--commands",
                        commands.toString(),
                        "--events",
                        folder.resolve("events.jsonl").toString());

        assertThat(status).as(err::toString).isEqualTo(TidemarkCommand.OK);
        assertThat(folder.resolve("events.jsonl")).content().contains("enrolled");
    }

    @Test
    void a_plan_without_a_jurisdiction_says_that_nothing_was_checked() {
        assertThat(check("../plans/seed.yaml", "--lang", "en")).isEqualTo(TidemarkCommand.OK);
        assertThat(out.toString()).contains("neither plan nor copy was checked");
    }

    @Test
    void advertising_copy_is_checked_with_line_and_column() throws IOException {
        Path copy = file("flyer.md", "# 开业\n\n消费满千，人人躺赚\n");

        assertThat(check(LOCAL, "--lang", "zh", "--copy", copy.toString()))
                .isEqualTo(TidemarkCommand.BAD_INPUT);
        assertThat(out.toString()).contains(copy + ":3:8: “躺赚”是对收益的承诺或暗示");
    }

    @Test
    void an_unreadable_plan_gets_every_mistake_with_its_line() throws IOException {
        String plan = changed(LOCAL, "mintRatio: 70%", "mintRato: 170%");

        assertThat(check(plan, "--lang", "zh")).isEqualTo(TidemarkCommand.BAD_INPUT);
        assertThat(out.toString()).contains("是否想写 \"mintRatio\"？", "高于 100%");

        out.getBuffer().setLength(0);
        assertThat(check(plan, "--lang", "en")).isEqualTo(TidemarkCommand.BAD_INPUT);
        assertThat(out.toString().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).startsWith(plan + ":39:"));

        out.getBuffer().setLength(0);
        assertThat(check(plan, "--json")).isEqualTo(TidemarkCommand.BAD_INPUT);
        assertThat(out.toString())
                .contains("\"verdict\" : \"unreadable\"", "\"line\" : 39", "pool.mintRato");
    }

    @Test
    void mistaken_facts_and_missing_files_end_with_one_sentence_each() throws IOException {
        facts = file("facts.yaml", "member: 7\n");
        assertThat(check(LOCAL)).isEqualTo(TidemarkCommand.BAD_INPUT);
        assertThat(err.toString()).contains("facts.yaml:1:1: member: unknown key");

        facts = folder.resolve("none.yaml");
        assertThat(check(LOCAL)).isEqualTo(TidemarkCommand.BAD_INPUT);
        assertThat(err.toString()).contains("none.yaml: no such file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_example_plan_is_reported_without_a_hole(String language) throws IOException {
        try (var plans = Files.list(Path.of("../plans"))) {
            for (Path plan : plans.toList()) {
                out.getBuffer().setLength(0);
                assertThat(check(plan.toString(), "--lang", language))
                        .as("%s: %s", plan, err)
                        .isEqualTo(TidemarkCommand.OK);
                assertThat(out.toString()).doesNotContain("NaN", "null", "Infinity", "{", "%s");
            }
        }
    }
}
