package org.tidemark.server.stores;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LicenceNumberTest {

    @Test
    void a_number_with_its_check_character_is_taken_and_one_wrong_character_is_not() {
        assertThat(LicenceNumber.valid("91350100M000100Y43")).isTrue();
        String right = "91350100M000100Y43";
        for (int i = 0; i < right.length(); i++) {
            char other = right.charAt(i) == '7' ? '8' : '7';
            String wrong = right.substring(0, i) + other + right.substring(i + 1);
            assertThat(LicenceNumber.valid(wrong)).as(wrong).isFalse();
        }
    }

    @Test
    void letters_that_the_standard_leaves_out_and_other_lengths_are_refused() {
        assertThat(LicenceNumber.valid("9135010OM000100Y43")).isFalse();
        assertThat(LicenceNumber.valid("91350100M000100Y4")).isFalse();
        assertThat(LicenceNumber.valid("")).isFalse();
        assertThat(LicenceNumber.tidied(" 9135 0100m000100y43 ")).isEqualTo("91350100M000100Y43");
    }

    @Test
    void amounts_are_read_strictly_too() {
        assertThat(Yuan.fen("12")).hasValue(1_200);
        assertThat(Yuan.fen("0.5")).hasValue(50);
        assertThat(Yuan.fen("999999999.99")).hasValue(99_999_999_999L);
        for (String wrong :
                new String[] {"", "-1", "+1", "1.234", "1e3", "1,000", ".5", "１", "NaN"}) {
            assertThat(Yuan.fen(wrong)).as(wrong).isEmpty();
        }
    }
}
