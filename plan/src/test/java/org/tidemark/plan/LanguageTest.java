package org.tidemark.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN,zh;q=0.9,en;q=0.8 | ZH",
                "zh-TW                   | ZH",
                "de-DE,zh;q=0.5          | ZH",
                "en-US,en;q=0.9,zh;q=0.1 | EN",
                "fr                      | EN",
                "no such header !        | EN",
                "''                      | EN"
            })
    void the_language_is_the_first_of_ours_that_the_browser_asks_for(
            String header, Language language) {
        assertThat(Language.accepted(header)).isEqualTo(language);
    }
}
