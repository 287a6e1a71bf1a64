package org.tidemark.cli.tune;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.cli.TidemarkCommand;

class TuneCommandTest {

    private static final Path PLAN = Path.of("../plans/seed.yaml");

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void the_plan_found_is_written_with_the_rest_of_its_text_and_a_page() throws IOException {
        Path written = folder.resolve("tuned.yaml");
        Path page = folder.resolve("tuning.html");
        int status =
                run(
                        PLAN.toString(),
                        "--goal",
                        "last",
                        "--lang",
                        "en",
                        "--mint-ratio",
                        "68%..72%",
                        "--write",
                        written.toString(),
                        "--page",
                        page.toString());

        assertThat(status).as(err::toString).isZero();
        assertThat(written)
                .content()
                .isEqualTo(Files.readString(PLAN).replace("mintRatio: 70%", "mintRatio: 72%"));
        assertThat(page).content().contains("<svg");
        assertThat(out.toString()).contains("5 values tried", "at least discount");
    }

    @Test
    void the_result_is_chinese_where_asked_for() {
        int status =
                run(PLAN.toString(), "--goal", "last", "--mint-ratio", "70%..71%", "--lang", "zh");

        assertThat(status).as(err::toString).isZero();
        assertThat(out.toString())
                .contains("目标 last：最后一笔订单所得现金尽量多", "试过 2 组取值", "现方案 ", "找到的 ")
                .contains("* 假设：订单相等")
                .doesNotContain("tried", "found", "never", "Assumed");
    }

    @Test
    void json_is_for_programs() {
        assertThat(run(PLAN.toString(), "--goal", "median", "--cap", "2..3", "--json")).isZero();
        assertThat(out.toString())
                .startsWith("{\"programme\":\"seed\"")
                .contains("\"along\":\"cap");
    }

    @Test
    void what_cannot_be_used_ends_with_status_2() {
        assertThat(run(PLAN.toString(), "--goal", "rich")).isEqualTo(TidemarkCommand.BAD_INPUT);
        assertThat(run(PLAN.toString(), "--goal", "last", "--retention", "x"))
                .isEqualTo(TidemarkCommand.BAD_INPUT);
        assertThat(err.toString())
                .contains("name one of better-off, median, last, break-even")
                .contains("--retention x: write a range");
    }

    private int run(String... args) {
        return TidemarkCommand.run(
                new PrintWriter(out),
                new PrintWriter(err),
                Stream.concat(Stream.of("tune"), Stream.of(args)).toArray(String[]::new));
    }
}
