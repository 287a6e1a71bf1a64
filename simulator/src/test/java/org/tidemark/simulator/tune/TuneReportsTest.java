package org.tidemark.simulator.tune;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tidemark.plan.Language;

class TuneReportsTest {

    private static Tuning tuning;

    @BeforeAll
    static void search() throws Exception {
        Path beside = Path.of("../plans/seed.yaml");
        String text = Files.readString(Files.exists(beside) ? beside : Path.of("plans/seed.yaml"));
        tuning =
                Search.run(
                        text,
                        "",
                        Goal.LAST,
                        new Bounds(
                                new Range(600_000, 800_000, 100_000),
                                Range.only(200_000),
                                Range.only(3_000_000),
                                Range.only(300_000)));
    }

    @Test
    void the_terminal_shows_before_found_and_what_it_does_not_mean() {
        StringWriter out = new StringWriter();
        TuneText.print(tuning, Language.EN, new PrintWriter(out));

        assertThat(out.toString())
                .containsPattern("as it is +70% +20% +3 +30% +14\\.5% +14\\.[56]% +20\\.7%")
                .containsPattern("found +80% +20% +3 +30% +10\\.7%")
                .contains("at most 13.4% of all spend can ever be paid back in full")
                .contains("get less than a plain discount");
    }

    @Test
    void programs_get_the_same_figures() {
        StringWriter out = new StringWriter();
        TuneJson.write(tuning, out);

        assertThat(out.toString())
                .startsWith("{\"programme\":\"seed\",\"offer\":\"starter-box\",\"goal\":\"last\"")
                .contains("\"found\":{\"mintRatio\":\"80%\"", "\"last\":\"192.00\"")
                .endsWith("}\n");
    }

    @Test
    void the_page_needs_no_network_and_shows_both_pictures() {
        String page = TunePage.of(tuning);

        assertThat(page.split("<svg ", -1)).hasSize(3);
        assertThat(page).doesNotContain("http:", "https:", "src=", "NaN", "∞");
        assertThat(page).contains("As it is", "原方案", "19.2%");
    }
}
