package org.tidemark.server.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocialCreditCodeTest {

    /** The example of the standard itself. */
    private static final String EXAMPLE = "91350100M000100Y43";

    @Test
    void the_example_of_the_standard_is_valid() {
        assertThat(SocialCreditCode.valid(EXAMPLE)).isTrue();
    }

    @Test
    void spaces_and_small_letters_are_tidied() {
        assertThat(SocialCreditCode.tidied(" 91350100 m000100y43 ")).isEqualTo(EXAMPLE);
    }

    @Test
    void any_single_wrong_character_is_found() {
        for (int at = 0; at < EXAMPLE.length(); at++) {
            for (char other : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                String changed = EXAMPLE.substring(0, at) + other + EXAMPLE.substring(at + 1);
                assertThat(SocialCreditCode.valid(changed))
                        .as(changed)
                        .isEqualTo(changed.equals(EXAMPLE));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "91350100M000100Y4", "91350100M000100Y430", "91350100I000100Y43"})
    void another_length_or_a_letter_that_is_not_used_is_not_valid(String number) {
        assertThat(SocialCreditCode.valid(number)).isFalse();
    }

    @Test
    void a_number_with_its_check_character_is_taken_and_one_wrong_character_is_not() {
        assertThat(SocialCreditCode.valid("91350100M000100Y43")).isTrue();
        String right = "91350100M000100Y43";
        for (int i = 0; i < right.length(); i++) {
            char other = right.charAt(i) == '7' ? '8' : '7';
            String wrong = right.substring(0, i) + other + right.substring(i + 1);
            assertThat(SocialCreditCode.valid(wrong)).as(wrong).isFalse();
        }
    }

    @Test
    void letters_that_the_standard_leaves_out_and_other_lengths_are_refused() {
        assertThat(SocialCreditCode.valid("9135010OM000100Y43")).isFalse();
        assertThat(SocialCreditCode.valid("91350100M000100Y4")).isFalse();
        assertThat(SocialCreditCode.valid("")).isFalse();
        assertThat(SocialCreditCode.tidied(" 9135 0100m000100y43 "))
                .isEqualTo("91350100M000100Y43");
    }

    /** The check character by the standard's own sum: weights are powers of 3, modulo 31. */
    @Test
    void exactly_one_last_character_of_any_seventeen_is_right() {
        String characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        Random random = new Random(20_261_203);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder first = new StringBuilder();
            BigInteger sum = BigInteger.ZERO;
            for (int at = 0; at < 17; at++) {
                int value = random.nextInt(31);
                first.append(characters.charAt(value));
                sum = sum.add(BigInteger.valueOf(value).multiply(BigInteger.valueOf(3).pow(at)));
            }
            int check = 31 - sum.mod(BigInteger.valueOf(31)).intValue();
            for (int at = 0; at < characters.length(); at++) {
                char last = characters.charAt(at);
                assertThat(SocialCreditCode.valid(first.toString() + last))
                        .as(first.toString() + last)
                        .isEqualTo(last == characters.charAt(check % 31));
            }
        }
    }
}
