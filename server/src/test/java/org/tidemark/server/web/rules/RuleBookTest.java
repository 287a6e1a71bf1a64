package org.tidemark.server.web.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tidemark.engine.event.Rule;
import org.tidemark.engine.mechanism.Mechanisms;
import org.tidemark.plan.Language;

class RuleBookTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_rule_that_explains_an_amount_has_its_place(Language language) {
        RuleBook book = RuleBook.in(language);
        assertThat(Mechanisms.rules().stream().map(Rule::section).distinct())
                .allSatisfy(section ->
                        assertThat(book.sections())
                                .contains("<a id=\"s" + section.replace('.', '-') + "\"></a>"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void each_section_is_in_the_contents_by_its_number_and_name(Language language) {
        RuleBook book = RuleBook.in(language);
        assertThat(book.contents()).filteredOn(RuleBook.Section::top).hasSize(9);
        assertThat(book.contents())
                .hasSizeGreaterThan(20)
                .allSatisfy(section -> {
                    assertThat(book.sections()).contains("<a id=\"" + section.anchor() + "\"></a>");
                    assertThat(section.title()).matches("\\d+(\\.\\d+)?\\.? [^:：(`]+");
                });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void what_stands_before_the_sections_is_apart(Language language) {
        RuleBook book = RuleBook.in(language);
        assertThat(book.lead()).startsWith("<h1>").doesNotContain("<h2>");
        assertThat(book.sections()).startsWith("<h2>").contains("<table>").doesNotContain("<h1>");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void no_link_leads_to_a_file_that_the_platform_does_not_show(Language language) {
        RuleBook book = RuleBook.in(language);
        assertThat(book.lead() + book.sections()).doesNotContainPattern("href=\"[^\"]*\\.md");
    }

    @Test
    void links_between_the_languages_stay_on_the_page() {
        RuleBook book =
                RuleBook.of("[a](specification.md#s3) [b](specification.zh.md) [c](#s1) [d](x.md)");
        assertThat(book.lead())
                .isEqualTo(
                        "<p><a href=\"/rules?lang=en#s3\">a</a> <a href=\"/rules?lang=zh\">b</a>"
                                + " <a href=\"#s1\">c</a> d</p>\n");
    }
}
