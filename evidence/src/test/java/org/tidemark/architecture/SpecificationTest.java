package org.tidemark.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tidemark.engine.mechanism.Mechanisms;

/** The law is one text in two languages. */
class SpecificationTest {
    private static final String ENGLISH = Documents.text(Documents.specification());
    private static final String CHINESE = Documents.text(Documents.specificationInChinese());

    private static final Pattern HEADING =
            Pattern.compile("(?m)^#{2,3} <a id=\"s([\\d-]+)\"></a>(\\d+(?:\\.\\d+)?)\\.? ");

    private static final Pattern DECIMAL = Pattern.compile("\\d+\\.\\d+");

    @Test
    void both_languages_have_the_same_sections_in_the_same_order() {
        assertThat(List.copyOf(Documents.ids(CHINESE)))
                .hasSizeGreaterThan(40)
                .containsExactlyElementsOf(Documents.ids(ENGLISH));
    }

    @Test
    void every_heading_has_the_anchor_of_its_number() {
        for (String text : List.of(ENGLISH, CHINESE)) {
            assertThat(HEADING.matcher(text).results())
                    .hasSize(headings(text))
                    .allMatch(found -> found.group(1).equals(found.group(2).replace('.', '-')));
        }
    }

    @Test
    void both_languages_work_out_the_same_figures() {
        assertThat(figures(CHINESE)).isEqualTo(figures(ENGLISH)).hasSizeGreaterThan(20);
    }

    @Test
    void every_rule_that_explains_an_amount_stands_in_it() {
        assertThat(Mechanisms.rules().stream().map(rule -> "s" + rule.section().replace('.', '-')))
                .isSubsetOf(Documents.ids(ENGLISH));
    }

    private static int headings(String text) {
        return (int) text.lines().filter(line -> line.matches("#{2,3} .*")).count();
    }

    /** The figures of section 7 with a decimal point, as they stand there. */
    private static List<String> figures(String text) {
        String section = text.substring(text.indexOf("id=\"s7\""), text.indexOf("id=\"s8\""));
        return DECIMAL.matcher(section)
                .results()
                .map(MatchResult::group)
                .sorted()
                .distinct()
                .toList();
    }
}
