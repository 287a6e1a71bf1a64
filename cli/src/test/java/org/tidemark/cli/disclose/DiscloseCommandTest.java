package org.tidemark.cli.disclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.cli.TidemarkCommand;

class DiscloseCommandTest {

    private static final String PLAN = "src/test/resources/replay/seed.yaml";

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_folder_gets_page_and_text_in_both_languages() throws IOException {
        assertThat(run(PLAN, "--out", folder.toString())).as(err::toString).isZero();

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            List.of(
                                    "goods.zh.html",
                                    "goods.zh.txt",
                                    "goods.en.html",
                                    "goods.en.txt"));
        }
        assertThat(folder.resolve("goods.zh.html")).content().contains("lang=\"zh-Hans\"");
        assertThat(folder.resolve("goods.en.txt")).content().contains("¥168.00");
    }

    @Test
    void without_a_place_the_text_is_printed_for_the_price_that_is_asked_for() {
        assertThat(run(PLAN, "--lang", "en", "--price", "100.00")).isZero();

        assertThat(out.toString())
                .containsPattern("You pay +¥100\\.00")
                .containsPattern("Sold now they fetch +¥16\\.80");
    }

    @Test
    void one_file_is_written_with_the_figures_of_a_running_programme() throws IOException {
        Path figures =
                Files.writeString(
                        folder.resolve("figures.yaml"),
                        """
                        asOf: 2026-11-20
                        reserve: "900.00"
                        supply: "481.950000"
                        totalOrders: 3
                        ordersLast90Days: 3
                        ordersBefore90Days: 0
                        """);
        Path file = folder.resolve("one.html");
        int status =
                run(
                        PLAN,
                        "--lang",
                        "en",
                        "--figures",
                        figures.toString(),
                        "--out",
                        file.toString());

        assertThat(status).as(err::toString).isZero();
        assertThat(file).content().contains("as of 2026-11-20", "¥900.00", "112.455000");
    }

    @Test
    void the_notice_of_a_file_of_facts_is_told_to_the_buyer() throws IOException {
        Path facts = Files.writeString(folder.resolve("facts.yaml"), "noticeDays: 15\n");

        assertThat(run(PLAN, "--lang", "en", "--facts", facts.toString()))
                .as(err::toString)
                .isZero();
        assertThat(out.toString()).contains("at least 15 days before it holds");

        Files.writeString(facts, "notice: 15\n");
        assertThat(run(PLAN, "--facts", facts.toString())).isEqualTo(TidemarkCommand.BAD_INPUT);
        assertThat(err.toString()).contains("facts.yaml:1:1: notice");
    }

    @Test
    void what_cannot_be_used_ends_with_status_2_and_says_why() {
        assertThat(run(PLAN, "--offer", "none")).isEqualTo(TidemarkCommand.BAD_INPUT);
        assertThat(run(PLAN, "--price", "0")).isEqualTo(TidemarkCommand.BAD_INPUT);
        assertThat(run(PLAN, "--figures", PLAN)).isEqualTo(TidemarkCommand.BAD_INPUT);

        assertThat(err.toString())
                .contains("the plan has goods", "an amount above zero", "unknown key");
    }

    private int run(String... args) {
        return TidemarkCommand.run(
                new PrintWriter(out),
                new PrintWriter(err),
                Stream.concat(Stream.of("disclose"), Stream.of(args)).toArray(String[]::new));
    }
}
