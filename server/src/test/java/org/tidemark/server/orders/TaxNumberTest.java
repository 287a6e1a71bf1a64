package org.tidemark.server.orders;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaxNumberTest {

    /** The example of the standard itself. */
    private static final String EXAMPLE = "91350100M000100Y43";

    @Test
    void the_example_of_the_standard_is_valid() {
        assertThat(TaxNumber.valid(EXAMPLE)).isTrue();
    }

    @Test
    void spaces_and_small_letters_are_tidied() {
        assertThat(TaxNumber.tidied(" 91350100 m000100y43 ")).isEqualTo(EXAMPLE);
    }

    @Test
    void any_single_wrong_character_is_found() {
        for (int at = 0; at < EXAMPLE.length(); at++) {
            for (char other : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                String changed = EXAMPLE.substring(0, at) + other + EXAMPLE.substring(at + 1);
                assertThat(TaxNumber.valid(changed)).as(changed).isEqualTo(changed.equals(EXAMPLE));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "91350100M000100Y4", "91350100M000100Y430", "91350100I000100Y43"})
    void another_length_or_a_letter_that_is_not_used_is_not_valid(String number) {
        assertThat(TaxNumber.valid(number)).isFalse();
    }
}
